<?php
/**
 * What an administrator writes into the theme's functions.php, as the README shows it; here only for pages whose address
 * asks for it with `script`, so that one site shows both.
 *
 * @package Subprocessor_List
 */

// phpcs:ignore WordPress.Security.NonceVerification
if ( isset( $_GET['script'] ) ) {
	add_action( 'wp_enqueue_scripts', fn() => wp_enqueue_script( 'subprocessor-list', '/subprocessor-list.js', array(), '1', true ) );
}

// What Autoptimize and its like make of a script, where the address asks for it with `together`: a part of one file
// elsewhere, without the attributes that it had.
// phpcs:ignore WordPress.Security.NonceVerification
if ( isset( $_GET['together'] ) ) {
	add_filter(
		'script_loader_tag',
		function ( $tag, $handle ) {
			$elsewhere = '<script src="/wp-content/cache/all.js"></script>'; // phpcs:ignore WordPress.WP.EnqueuedResources
			return 'subprocessor-list' === $handle ? preg_replace( '/<script[^>]* src=.*?<\/script>/s', $elsewhere, $tag ) : $tag;
		},
		99,
		2
	);
}
