/** PHP that runs inside WordPress; `$data` is what the caller gives. */

export const CREATE_POST = `
	$names = [
		'title' => 'post_title', 'content' => 'post_content', 'excerpt' => 'post_excerpt', 'slug' => 'post_name',
		'status' => 'post_status', 'password' => 'post_password', 'date' => 'post_date_gmt', 'comments' => 'comment_status',
		'tags' => 'tags_input',
	];
	$post = [ 'post_status' => 'publish' ];
	foreach ( $names as $name => $column ) {
		if ( isset( $data[ $name ] ) ) $post[ $column ] = $data[ $name ];
	}
	if ( isset( $data['date'] ) ) $post['post_date'] = get_date_from_gmt( $data['date'] );
	if ( isset( $data['author'] ) ) {
		$login = sanitize_title( $data['author'] );
		$user = get_user_by( 'login', $login );
		$post['post_author'] = $user ? $user->ID : wp_insert_user( wp_slash( [
			'user_login' => $login, 'user_pass' => wp_generate_password(), 'display_name' => $data['author'], 'role' => 'author',
		] ) );
	}
	$id = wp_insert_post( wp_slash( $post ), true );
	if ( is_wp_error( $id ) ) throw new Exception( $id->get_error_message() );
	if ( isset( $data['image'] ) ) set_post_thumbnail( $id, $data['image'] );
	if ( isset( $data['modified'] ) ) {
		// WordPress writes the time of the last change itself, and takes none.
		global $wpdb;
		$wpdb->update(
			$wpdb->posts,
			[ 'post_modified' => get_date_from_gmt( $data['modified'] ), 'post_modified_gmt' => $data['modified'] ],
			[ 'ID' => $id ]
		);
		clean_post_cache( $id );
	}
	return [ 'id' => $id, 'link' => get_permalink( $id ) ];
`;

export const CREATE_IMAGE = `
	require_once ABSPATH . 'wp-admin/includes/image.php';
	$width = $data['width'] ?? 1600;
	$height = $data['height'] ?? 1067;
	$picture = imagecreatetruecolor( $width, $height );
	imagefill( $picture, 0, 0, imagecolorallocate( $picture, 200, 196, 188 ) );
	imagefilledrectangle( $picture, 0, intdiv( $height * 2, 3 ), $width, $height, imagecolorallocate( $picture, 120, 116, 108 ) );
	ob_start();
	imagejpeg( $picture );
	$file = wp_upload_bits( $data['name'], null, ob_get_clean(), '2025/01' );
	if ( $file['error'] ) throw new Exception( $file['error'] );
	$id = wp_insert_attachment( wp_slash( [
		'post_mime_type' => 'image/jpeg',
		'post_title' => pathinfo( $data['name'], PATHINFO_FILENAME ),
		'post_excerpt' => $data['caption'] ?? '',
		'post_date' => '2025-01-30 12:00:00',
	] ), $file['file'] );
	$meta = wp_generate_attachment_metadata( $id, $file['file'] );
	$meta['image_meta']['credit'] = $data['credit'] ?? '';
	wp_update_attachment_metadata( $id, $meta );
	update_post_meta( $id, '_wp_attachment_image_alt', wp_slash( $data['alt'] ?? '' ) );
	return $id;
`;

export const LOG_IN = `
	$user = get_user_by( 'login', $data );
	if ( ! $user ) throw new Exception( "There is no user $data." );
	$until = time() + DAY_IN_SECONDS;
	$token = WP_Session_Tokens::get_instance( $user->ID )->create( $until );
	$_COOKIE[ LOGGED_IN_COOKIE ] = wp_generate_auth_cookie( $user->ID, $until, 'logged_in', $token );
	wp_set_current_user( $user->ID );
	return [
		'cookie' => LOGGED_IN_COOKIE . '=' . rawurlencode( $_COOKIE[ LOGGED_IN_COOKIE ] ),
		'nonce' => wp_create_nonce( 'wp_rest' ),
	];
`;

export const OPTION = `
	[ $name, $value ] = $data;
	if ( $value ) update_option( $name, $value[0] );
	return get_option( $name );
`;

export const SQL = `
	global $wpdb;
	$changed = $wpdb->query( $data );
	if ( false === $changed ) throw new Exception( $wpdb->last_error );
	return preg_match( '/^\\s*(select|show)\\b/i', $data ) ? $wpdb->last_result : $changed;
`;
