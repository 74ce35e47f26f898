<?php
/**
 * Removes what the plugin has stored, on each site of a network: the uploaded file and its folder. There is nothing else.
 *
 * @package Subprocessor_List
 */

namespace Subprocessor_List;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require __DIR__ . '/manifest.php';

if ( is_multisite() ) {
	$site_ids = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $site_ids as $site_id ) {
		switch_to_blog( $site_id );
		delete_manifest();
		restore_current_blog();
	}
} else {
	delete_manifest();
}
