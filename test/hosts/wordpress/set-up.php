<?php
/**
 * Installs WordPress in the folder given first, with a user for each role named after it, and prints a password of each
 * for the REST interface, as JSON. The password for the sign-in page is the user's name.
 *
 * @package Subprocessor_List
 */

define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = 'localhost';
list( , $folder )     = $argv;

require $folder . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

$passwords = array();
foreach ( array_slice( $argv, 2 ) as $user_role ) {
	if ( 'administrator' === $user_role ) {
		$user_id = wp_install( 'Example', $user_role, "$user_role@example.com", true, '', $user_role )['user_id'];
	} else {
		$user_id = wp_insert_user(
			array(
				'user_login' => $user_role,
				'user_pass'  => $user_role,
				'user_email' => "$user_role@example.com",
				'role'       => $user_role,
			)
		);
	}
	list( $passwords[ $user_role ] ) = WP_Application_Passwords::create_new_application_password( $user_id, array( 'name' => 'tests' ) );
}
// Pictures of users come from elsewhere.
update_option( 'show_avatars', 0 );
switch_theme( 'twentytwentythree' );

echo wp_json_encode( $passwords );
