<?php
if ( post_password_required() ) {
	return;
}
?>
<ol id="comments"><?php wp_list_comments(); ?></ol>
<?php
paginate_comments_links();
comment_form();
