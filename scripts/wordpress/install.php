<?php
/*
 * Makes the database and puts a new WordPress into it: {"site", "host", "title", "permalinks", "options"} comes on standard input.
 */
$settings = json_decode( file_get_contents( 'php://stdin' ), true );
define( 'ABSPATH', $settings['site'] . '/' );
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = $settings['host'];
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['PHP_SELF'] = '/wp-admin/install.php';

// Before WordPress is there, since it refuses to load without a database.
$database = mysqli_connect( 'localhost', 'root', '', '', 0, $settings['socket'] );
$database->query( 'CREATE DATABASE wordpress CHARACTER SET utf8mb4' );
$database->close();

require ABSPATH . 'wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

// It would ask itself over HTTP whether pretty addresses work.
add_filter( 'pre_http_request', static fn() => new WP_Error( 'offline' ) );
add_filter( 'pre_wp_mail', '__return_true' );
wp_install( $settings['title'], 'admin', 'admin@example.org', true, '', 'admin' );

update_option( 'permalink_structure', $settings['permalinks'] );
foreach ( $settings['options'] as $name => $value ) {
	update_option( $name, $value );
}
flush_rewrite_rules( false );
