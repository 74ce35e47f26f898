<?php
/**
 * WordPress's settings; the runner fills in the two in braces. It asks nothing of the network, and does nothing by itself.
 *
 * @package Subprocessor_List
 */

define( 'DB_NAME', 'wp' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:{{socket}}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HOME', '{{origin}}' );
define( 'WP_SITEURL', '{{origin}}' );

// Passwords for the REST interface, which otherwise want https.
define( 'WP_ENVIRONMENT_TYPE', 'local' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'FS_METHOD', 'direct' );

// What PHP complains of goes to wp-content/debug.log, where the test of the plugin looks.
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', true );

// phpcs:ignore WordPress.WP.GlobalVariablesOverride -- WordPress reads it from here.
$table_prefix = 'wp_';

define( 'ABSPATH', __DIR__ . '/' );
require ABSPATH . 'wp-settings.php';
