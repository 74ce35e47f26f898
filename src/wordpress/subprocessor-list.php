<?php
/**
 * Plugin Name: Subprocessor List
 * Description: Shows your subprocessors (GDPR Art. 28) as a list that readers search, filter, sort, export and print: from the table on your page, or from a file that you upload.
 * Version: {{version}}
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: subprocessor-list
 *
 * Loads the script where a page has a list; the shortcode and the block pattern. The build writes the version.
 *
 * @package Subprocessor_List
 */

namespace Subprocessor_List;

defined( 'ABSPATH' ) || exit;

const VERSION = '{{version}}';

require __DIR__ . '/manifest.php';
require __DIR__ . '/settings.php';

add_action( 'init', __NAMESPACE__ . '\\register' );

/**
 * Registers the script, the shortcode and the pattern.
 */
function register() {
	wp_register_script(
		'subprocessor-list',
		plugins_url( 'subprocessor-list.js', __FILE__ ),
		array(),
		VERSION,
		// Before WordPress 6.3, any array means: in the footer.
		array(
			'in_footer' => true,
			'strategy'  => 'async',
		)
	);

	wp_register_style( 'subprocessor-list-space', plugins_url( 'space.css', __FILE__ ), array(), VERSION );
	add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\\load_space_early' );

	add_filter( 'script_loader_tag', __NAMESPACE__ . '\\tell_catalogues', 10, 2 );

	// What a theme or a page builder prints without one of these, the script is not loaded for.
	foreach ( array( 'the_content', 'render_block', 'widget_text', 'widget_custom_html_content' ) as $filter ) {
		add_filter( $filter, __NAMESPACE__ . '\\load_where_needed', 99 );
	}

	add_shortcode( 'subprocessor_list', __NAMESPACE__ . '\\shortcode' );

	register_block_pattern(
		'subprocessor-list/table',
		array(
			'title'       => __( 'Subprocessor list', 'subprocessor-list' ),
			'description' => __( 'A table of subprocessors that readers can search, filter, sort and export.', 'subprocessor-list' ),
			'categories'  => array( 'text' ),
			'keywords'    => array( 'gdpr', 'privacy', 'dpa', 'vendors', 'table' ),
			'content'     => pattern(),
		)
	);
}

/**
 * Says in front of the script where its catalogues are: many sites put scripts together into one file somewhere else.
 *
 * @param string $tag    The tag of a script.
 * @param string $handle Which one.
 * @return string
 */
function tell_catalogues( $tag, $handle ) {
	if ( 'subprocessor-list' !== $handle ) {
		return $tag;
	}
	$folder = wp_make_link_relative( plugins_url( 'locales/', __FILE__ ) );
	return sprintf( '<script type="application/json" data-subprocessor-list data-locales="%s">{}</script>', esc_url( $folder ) ) . "\n$tag";
}

/**
 * Loads the style sheet in the head where a page has the shortcode: themes run that only behind the head, which is late for
 * what keeps the page from moving.
 */
function load_space_early() {
	if ( is_singular() && has_shortcode( (string) get_post()->post_content, 'subprocessor_list' ) ) {
		wp_enqueue_style( 'subprocessor-list-space' );
	}
}

/**
 * Loads the script if some content has a list: the tag, a box with the attribute or the class.
 *
 * @param string $content Left as it is.
 * @return string
 */
function load_where_needed( $content ) {
	$list = '/<subprocessor-list[\s>]|\sdata-subprocessor-list[\s=>]|\sclass\s*=\s*(?:"[^"]*(?<![\w-])subprocessor-list(?![\w-])|\'[^\']*(?<![\w-])subprocessor-list(?![\w-])|subprocessor-list[\s>])/i';
	// The search for the word spares most content the pattern.
	if ( false !== stripos( (string) $content, 'subprocessor-list' ) && preg_match( $list, $content ) ) {
		wp_enqueue_script( 'subprocessor-list' );
	}
	return $content;
}

/**
 * The shortcode: `[subprocessor_list]` shows the uploaded file, with `src` any other; what stands between
 * `[subprocessor_list]` and `[/subprocessor_list]` is the list's table, or with `src` what is there until it has loaded.
 *
 * Each attribute goes to the list as `data-…`, by which nothing but the list takes it: one that it does not know does
 * nothing. A box, not the tag: `wpautop` closes that in front of a table.
 *
 * @param array|string $attributes As written; a string if there is none.
 * @param string|null  $content    What it encloses.
 * @return string
 */
function shortcode( $attributes, $content = null ) {
	$given = array();
	foreach ( (array) $attributes as $name => $value ) {
		// Not every editor lets its users write a hyphen: `group_by` is `group-by`.
		$given[ str_replace( '_', '-', (string) $name ) ] = $value;
	}
	$encloses = '' !== trim( (string) $content );

	// Not by `esc_url`, which takes `subprocessors.json` for a host.
	$src = esc_attr( wp_kses_bad_protocol( $given['src'] ?? '', array( 'http', 'https' ) ) );
	if ( '' === $src && ! $encloses && empty( $given['table'] ) ) {
		$src = esc_attr( manifest_address() );
		if ( '' === $src ) {
			return current_user_can( CAPABILITY ) ? '<p>' . esc_html__( 'Subprocessor list: there is no file yet. Upload one under Settings, or name one: [subprocessor_list src="…"]. Only administrators see this.', 'subprocessor-list' ) . '</p>' : '';
		}
	}

	// A table takes its own space.
	$class = 'subprocessor-list';
	if ( ! $encloses && '' !== $src ) {
		$class .= ' subprocessor-list-space';
		wp_enqueue_style( 'subprocessor-list-space' );
	}

	$html = sprintf( '<div class="%s" data-subprocessor-list="%s"', $class, $src );
	foreach ( $given as $name => $value ) {
		if ( preg_match( '/^[a-z][a-z-]*$/', $name ) && ! in_array( $name, array( 'src', 'subprocessor-list' ), true ) ) {
			$html .= sprintf( ' data-%s="%s"', $name, esc_attr( $value ) );
		}
	}

	wp_enqueue_script( 'subprocessor-list' );
	if ( $encloses ) {
		return $html . '>' . do_shortcode( $content ) . '</div>';
	}
	$link = $src ? sprintf( '<a href="%s">%s</a>', $src, esc_html__( 'Our subprocessors', 'subprocessor-list' ) ) : '';
	return $html . '>' . $link . '</div>';
}

/**
 * The blocks of the pattern: a group with the class, which the script looks for, around a table to be filled in.
 *
 * @return string
 */
function pattern() {
	$cells = static function ( $tag, array $texts ) {
		return "<tr><$tag>" . implode( "</$tag><$tag>", array_map( 'esc_html', $texts ) ) . "</$tag></tr>";
	};

	$headings = $cells(
		'th',
		array(
			__( 'Subprocessor', 'subprocessor-list' ),
			__( 'Purpose', 'subprocessor-list' ),
			__( 'Location', 'subprocessor-list' ),
			__( 'Transfer mechanism', 'subprocessor-list' ),
		)
	);
	$rows     = $cells( 'td', array( __( 'Example Hosting Ltd', 'subprocessor-list' ), __( 'Hosting', 'subprocessor-list' ), __( 'Ireland', 'subprocessor-list' ), '' ) )
		. $cells( 'td', array( __( 'Example Mail Inc.', 'subprocessor-list' ), __( 'E-mail to users', 'subprocessor-list' ), __( 'United States', 'subprocessor-list' ), __( 'Standard contractual clauses', 'subprocessor-list' ) ) );

	return <<<BLOCKS
<!-- wp:group {"className":"subprocessor-list"} -->
<div class="wp-block-group subprocessor-list"><!-- wp:table -->
<figure class="wp-block-table"><table><thead>$headings</thead><tbody>$rows</tbody></table></figure>
<!-- /wp:table --></div>
<!-- /wp:group -->
BLOCKS;
}
