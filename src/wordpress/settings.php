<?php
/**
 * The page under Settings: what to write on a page, the upload, and the list as readers will see it with what its
 * publisher should correct.
 *
 * @package Subprocessor_List
 */

namespace Subprocessor_List;

defined( 'ABSPATH' ) || exit;

/** Who may upload the file, which the whole site shows. */
const CAPABILITY = 'manage_options';

const PAGE = 'subprocessor-list';

add_action( 'admin_menu', __NAMESPACE__ . '\\add_page' );
add_filter( 'plugin_action_links_' . plugin_basename( __DIR__ . '/subprocessor-list.php' ), __NAMESPACE__ . '\\add_link' );

/**
 * Adds the page to the menu.
 */
function add_page() {
	$title = __( 'Subprocessor list', 'subprocessor-list' );
	$page  = add_options_page( $title, $title, CAPABILITY, PAGE, __NAMESPACE__ . '\\render_page' );
	// Before anything is printed, so that the answer to a form can be another page.
	add_action( "load-$page", __NAMESPACE__ . '\\handle_form' );
}

/**
 * Adds a link to the page to the plugin's line in the list of plugins.
 *
 * @param string[] $links The links of that line.
 * @return string[]
 */
function add_link( $links ) {
	$link = sprintf( '<a href="%s">%s</a>', esc_url( page_address() ), esc_html__( 'Settings', 'subprocessor-list' ) );
	return array_merge( array( $link ), $links );
}

/**
 * The page's own address.
 *
 * @return string
 */
function page_address() {
	return admin_url( 'options-general.php?page=' . PAGE );
}

/**
 * Does what a form of the page asks for, and shows the page again with what came of it.
 */
function handle_form() {
	wp_enqueue_script( 'subprocessor-list' );
	$method = isset( $_SERVER['REQUEST_METHOD'] ) ? sanitize_key( $_SERVER['REQUEST_METHOD'] ) : '';
	if ( 'post' !== $method ) {
		return;
	}
	// Of a form that is larger than it reads, PHP keeps nothing, the nonce neither: nothing is done then but say so.
	// phpcs:ignore WordPress.Security.NonceVerification.Missing
	if ( ! $_POST && ! empty( $_SERVER['CONTENT_LENGTH'] ) ) {
		show_again( too_large() . kept(), 'error' );
	}
	check_admin_referer( PAGE );
	if ( ! current_user_can( CAPABILITY ) ) {
		wp_die( esc_html__( 'You are not allowed to do this.', 'subprocessor-list' ), 403 );
	}

	if ( isset( $_POST['remove'] ) ) {
		delete_manifest();
		show_again( __( 'The file is removed.', 'subprocessor-list' ), 'success' );
	}
	$text    = uploaded_text();
	$outcome = is_wp_error( $text ) ? $text : store_manifest( $text );
	if ( is_wp_error( $outcome ) ) {
		show_again( $outcome->get_error_message() . kept(), 'error' );
	}
	show_again( __( 'The file is in use.', 'subprocessor-list' ), 'success' );
}

/**
 * Sends the browser back to the page, with a message above it. As WordPress does it for its own settings: the message
 * outlives one redirect, and reloading sends nothing twice.
 *
 * @param string $message What came of the form.
 * @param string $type    `success` or `error`.
 */
function show_again( $message, $type ) {
	add_settings_error( PAGE, PAGE, esc_html( $message ), $type );
	set_transient( 'settings_errors', get_settings_errors(), 30 );
	wp_safe_redirect( add_query_arg( 'settings-updated', 'true', page_address() ) );
	exit;
}

/**
 * What stands behind the message of a failure.
 *
 * @return string
 */
function kept() {
	return '' === manifest_address() ? '' : ' ' . __( 'The former file stays in use.', 'subprocessor-list' );
}

/**
 * That the server refuses a file of this size, before WordPress sees it.
 *
 * @return string
 */
function too_large() {
	/* translators: %s: a size, such as “2 MB”. */
	return sprintf( __( 'The file is larger than this server takes, which is %s.', 'subprocessor-list' ), size_format( wp_max_upload_size() ) );
}

/**
 * The text of the file that was uploaded.
 *
 * @return string|\WP_Error
 */
function uploaded_text() {
	// phpcs:disable WordPress.Security.NonceVerification, WordPress.Security.ValidatedSanitizedInput -- The nonce is checked above; the name is that of PHP's own file; what the file holds is checked as a whole.
	$error = isset( $_FILES['manifest']['error'] ) ? (int) $_FILES['manifest']['error'] : UPLOAD_ERR_NO_FILE;
	$path  = isset( $_FILES['manifest']['tmp_name'] ) ? $_FILES['manifest']['tmp_name'] : '';
	// phpcs:enable
	if ( UPLOAD_ERR_NO_FILE === $error ) {
		return new \WP_Error( PAGE, __( 'No file was chosen.', 'subprocessor-list' ) );
	}
	if ( UPLOAD_ERR_INI_SIZE === $error || UPLOAD_ERR_FORM_SIZE === $error ) {
		return new \WP_Error( PAGE, too_large() );
	}
	if ( UPLOAD_ERR_OK !== $error || ! is_uploaded_file( $path ) ) {
		/* translators: %d: the number of an error of PHP. */
		return new \WP_Error( PAGE, sprintf( __( 'The file did not arrive whole. Try again. (PHP upload error %d)', 'subprocessor-list' ), $error ) );
	}
	// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of this server.
	return (string) file_get_contents( $path );
}

/**
 * Prints the page. WordPress prints messages above it by itself.
 */
function render_page() {
	$address = manifest_address();
	?>
	<div class="wrap">
		<h1><?php echo esc_html( get_admin_page_title() ); ?></h1>

		<h2><?php esc_html_e( 'Your page has a table?', 'subprocessor-list' ); ?></h2>
		<p>
			<?php esc_html_e( 'Select its block and write this under “Additional CSS class(es)”. In the classic editor, write [subprocessor_list] above the table and [/subprocessor_list] below it. For a new table, insert the pattern “Subprocessor list”.', 'subprocessor-list' ); ?>
		</p>
		<p><code>subprocessor-list</code></p>

		<h2><?php esc_html_e( 'You have a file?', 'subprocessor-list' ); ?></h2>
		<form method="post" enctype="multipart/form-data" action="<?php echo esc_url( page_address() ); ?>">
			<?php wp_nonce_field( PAGE ); ?>
			<p>
				<label for="manifest"><?php esc_html_e( 'List of subprocessors (JSON)', 'subprocessor-list' ); ?></label><br />
				<input type="file" name="manifest" id="manifest" accept=".json,application/json" required />
			</p>
			<?php submit_button( __( 'Check and use this file', 'subprocessor-list' ), 'primary', 'upload', false ); ?>
		</form>
		<?php if ( '' !== $address ) : ?>
			<p>
				<?php
				/* translators: %s: date and time. */
				echo esc_html( sprintf( __( 'In use since %s, at this address, which stays the same:', 'subprocessor-list' ), wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), filemtime( manifest_path() ) ) ) );
				?>
				<a href="<?php echo esc_url( $address ); ?>"><?php echo esc_html( $address ); ?></a>
			</p>
			<p><?php esc_html_e( 'Write this where the list is to stand:', 'subprocessor-list' ); ?> <code>[subprocessor_list]</code></p>
			<form method="post" action="<?php echo esc_url( page_address() ); ?>">
				<?php wp_nonce_field( PAGE ); ?>
				<?php submit_button( __( 'Remove the file', 'subprocessor-list' ), 'delete', 'remove', false ); ?>
			</form>

			<h2><?php esc_html_e( 'What readers see', 'subprocessor-list' ); ?></h2>
			<div id="subprocessor-list-problems" hidden>
				<p><?php esc_html_e( 'Nothing below is lost by it, but this should be corrected in the file:', 'subprocessor-list' ); ?></p>
				<ul class="ul-disc" data-place="<?php esc_attr_e( 'Line {line}, column {column}:', 'subprocessor-list' ); ?>"></ul>
			</div>
			<subprocessor-list src="<?php echo esc_url( add_query_arg( 'time', filemtime( manifest_path() ), $address ) ); ?>" heading-level="3"></subprocessor-list>
			<script>
				addEventListener( 'subprocessors-load', function ( event ) {
					var box = document.getElementById( 'subprocessor-list-problems' );
					var list = box.lastElementChild;
					box.hidden = ! event.problems.length;
					list.replaceChildren( ...event.problems.map( function ( problem ) {
						var item = document.createElement( 'li' );
						var place = list.dataset.place.replace( '{line}', problem.line ).replace( '{column}', problem.column );
						item.textContent = ( problem.line ? place + ' ' : '' ) + problem.message;
						return item;
					} ) );
				} );
			</script>
		<?php endif; ?>
	</div>
	<?php
}
