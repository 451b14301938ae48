<?php
add_action(
	'after_setup_theme',
	static function () {
		add_theme_support( 'post-thumbnails' );
		add_theme_support( 'title-tag' );
		add_theme_support( 'html5', [ 'comment-list', 'comment-form', 'gallery', 'caption' ] );
		add_theme_support( 'responsive-embeds' );
		add_theme_support( 'align-wide' );
	}
);
