<?php
/*
 * What Apache does for WordPress by its rewrite rules: what is no file goes to index.php. WordPress itself stays where
 * Debian put it; the folder of this server only points to it, so ABSPATH has to be said before WordPress looks for it.
 */
define( 'ABSPATH', $_SERVER['DOCUMENT_ROOT'] . '/' );

$path = rawurldecode( strtok( $_SERVER['REQUEST_URI'], '?' ) );
if ( is_dir( ABSPATH . $path ) ) {
	$path = rtrim( $path, '/' ) . '/index.php';
}
if ( ! is_file( ABSPATH . $path ) ) {
	$path = '/index.php';
}
if ( ! str_ends_with( $path, '.php' ) ) {
	return false; // PHP's server sends the file.
}
$_SERVER['PHP_SELF'] = $_SERVER['SCRIPT_NAME'] = $path;
$_SERVER['SCRIPT_FILENAME'] = ABSPATH . $path;
chdir( dirname( ABSPATH . $path ) );
require ABSPATH . $path;
