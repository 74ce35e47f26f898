<?php
/**
 * What an administrator writes into the theme's functions.php, as the README shows it; here only for pages whose address
 * asks for it with `script`, so that one site shows both.
 *
 * @package Subprocessor_List
 */

// phpcs:ignore WordPress.Security.NonceVerification
if ( isset( $_GET['script'] ) ) {
	add_action(
		'wp_enqueue_scripts',
		function () {
			wp_enqueue_script( 'subprocessor-list', '/subprocessor-list.js', array(), '1', true );
		}
	);
}
