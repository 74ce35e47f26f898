<?php
/**
 * The uploaded file: where it lies, what is checked before it takes the place of the former one, and its removal.
 *
 * It lies in the uploads folder as it was published, so that its address stays the same, a server or a content network
 * gives it away without WordPress, and the line of a problem is that of the publisher's own file.
 *
 * @package Subprocessor_List
 */

namespace Subprocessor_List;

defined( 'ABSPATH' ) || exit;

/** The most that a list reads unless its page says otherwise, in bytes. */
const MOST_BYTES = 5 * MB_IN_BYTES;

/**
 * Where the file is, or would be.
 *
 * @return string
 */
function manifest_path() {
	return wp_upload_dir( null, false )['basedir'] . '/subprocessor-list/subprocessors.json';
}

/**
 * The file's address, which stays the same whatever is uploaded; empty if there is no file.
 *
 * Without the host where it is the site's own: a page is then right under `www.` and without, by http and by https.
 *
 * @return string
 */
function manifest_address() {
	if ( ! is_file( manifest_path() ) ) {
		return '';
	}
	$address = wp_upload_dir( null, false )['baseurl'] . '/subprocessor-list/subprocessors.json';
	$is_here = wp_parse_url( $address, PHP_URL_HOST ) === wp_parse_url( home_url(), PHP_URL_HOST );
	return $is_here ? wp_make_link_relative( $address ) : $address;
}

/**
 * Checks a file and puts it in the place of the former one, which stays if something is wrong.
 *
 * @param string $text What the file holds.
 * @return true|\WP_Error What is wrong, in a sentence for the person who uploaded it.
 */
function store_manifest( $text ) {
	$fault = manifest_fault( $text );
	if ( '' !== $fault ) {
		return new \WP_Error( 'subprocessor_list_fault', $fault );
	}
	$path   = manifest_path();
	$folder = dirname( $path );
	$draft  = $path . '.' . wp_generate_password( 8, false ) . '.tmp';
	// Written beside it and renamed: a reader meets the whole former file or the whole new one.
	// phpcs:disable WordPress.WP.AlternativeFunctions, WordPress.PHP.NoSilencedErrors.Discouraged -- WP_Filesystem may ask for FTP passwords and does not promise to rename in one step.
	$is_stored = wp_mkdir_p( $folder ) && strlen( $text ) === @file_put_contents( $draft, $text ) && @rename( $draft, $path );
	// phpcs:enable
	if ( ! $is_stored ) {
		wp_delete_file( $draft );
		/* translators: %s: a folder of the server. */
		return new \WP_Error( 'subprocessor_list_folder', sprintf( __( 'The file could not be stored: WordPress cannot write into %s.', 'subprocessor-list' ), $folder ) );
	}
	return true;
}

/**
 * Deletes the file and its folder.
 */
function delete_manifest() {
	wp_delete_file( manifest_path() );
	$folder = dirname( manifest_path() );
	if ( is_dir( $folder ) ) {
		// phpcs:ignore WordPress.WP.AlternativeFunctions, WordPress.PHP.NoSilencedErrors.Discouraged -- As above; a folder that holds something else stays.
		@rmdir( $folder );
	}
}

/**
 * What keeps a text from being a manifest at all, and where; empty if nothing does. What is merely wrong in it, the list
 * shows all the same and tells itself.
 *
 * @param string $text What the file holds.
 * @return string
 */
function manifest_fault( $text ) {
	if ( strlen( $text ) > MOST_BYTES ) {
		/* translators: %s: a size, such as “5 MB”. */
		return sprintf( __( 'The file is larger than %s, which is the most that a list reads.', 'subprocessor-list' ), size_format( MOST_BYTES ) );
	}
	// A byte order mark, as Windows programs write it: lists do not mind.
	$json = preg_replace( '/^\xEF\xBB\xBF/', '', $text );
	if ( '' === trim( $json ) ) {
		return __( 'The file is empty.', 'subprocessor-list' );
	}
	if ( ! preg_match( '//u', $json ) ) {
		return __( 'The file is not UTF-8 text. Save it again in the encoding UTF-8.', 'subprocessor-list' );
	}
	$document = json_decode( $json );
	if ( JSON_ERROR_DEPTH === json_last_error() ) {
		return __( 'Something in the file is nested more than 500 levels deep.', 'subprocessor-list' );
	}
	if ( JSON_ERROR_NONE !== json_last_error() ) {
		$offset = json_error_offset( $json );
		$lines  = preg_split( '/\r\n|\r|\n/', substr( $json, 0, $offset ) );
		$rest   = strtok( substr( $json, $offset ), "\r\n" );
		return sprintf(
			/* translators: 1: line number, 2: column number, 3: the text at that place. */
			__( 'The file is not JSON. Line %1$d, column %2$d: %3$s. Often a comma or a quotation mark is missing just before, or a comma stands after the last entry.', 'subprocessor-list' ),
			count( $lines ),
			mb_strlen( end( $lines ), 'UTF-8' ) + 1,
			false === $rest ? __( 'the file ends', 'subprocessor-list' ) : '“' . mb_substr( $rest, 0, 30, 'UTF-8' ) . '”'
		);
	}
	return document_fault( $document );
}

/**
 * What keeps decoded JSON from being a manifest; empty if nothing does.
 *
 * @param mixed $document As `json_decode` returns it.
 * @return string
 */
function document_fault( $document ) {
	$is_row = static function ( $row ) {
		return is_string( $row ) || ( is_object( $row ) && (array) $row );
	};
	if ( is_array( $document ) ) {
		return array_filter( $document, $is_row ) ? '' : __( 'The file is a list without a single subprocessor.', 'subprocessor-list' );
	}
	if ( ! is_object( $document ) ) {
		return __( 'The file holds a single value, not a list of subprocessors.', 'subprocessor-list' );
	}
	$keys = array_keys( get_object_vars( $document ) );
	// Rows may stand inside of groups.
	$key = current( preg_grep( '/^sub[\s_-]*processors$/i', $keys ) );
	$key = false === $key ? current( preg_grep( '/^groups$/i', $keys ) ) : $key;
	if ( false === $key ) {
		return sprintf(
			/* translators: %s: the keys that are there. */
			__( 'The file has no “subprocessors”, the key of the list itself. At the top it has: %s.', 'subprocessor-list' ),
			$keys ? mb_substr( implode( ', ', $keys ), 0, 200, 'UTF-8' ) : __( 'nothing', 'subprocessor-list' )
		);
	}
	$rows = $document->$key;
	if ( ! is_array( $rows ) ) {
		/* translators: %s: a key of the file. */
		return sprintf( __( '“%s” is not a list: write it in square brackets, “[ … ]”.', 'subprocessor-list' ), $key );
	}
	if ( $rows && ! array_filter( $rows, $is_row ) ) {
		/* translators: %s: a key of the file. */
		return sprintf( __( 'No entry of “%s” says anything: write each in braces, {"name": "Example Ltd"}.', 'subprocessor-list' ), $key );
	}
	return '';
}

/**
 * The offset, in bytes, of the first token that cannot stand where it does; `json_decode` does not tell.
 *
 * @param string $json Text that is not JSON.
 * @return int
 */
function json_error_offset( $json ) {
	$token = '/\G[ \t\r\n]*+(?:([{}\[\],:])|("(?:[^"\\\\\x00-\x1f]|\\\\(?:["\\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/';
	// What may come next: v a value, k a key, : a colon, , a comma; ] and } an end. What is open, the innermost last.
	$next = 'v';
	$open = '';
	$at   = 0;
	while ( preg_match( $token, $json, $found, 0, $at ) ) {
		$mark  = $found[1] ?? '';
		$inner = substr( $open, -1 );
		if ( '' !== $mark && false !== strpos( $next, $mark ) ) {
			if ( '}' === $mark || ']' === $mark ) {
				$open  = substr( $open, 0, -1 );
				$inner = substr( $open, -1 );
				$next  = '' === $inner ? '' : ",$inner";
			} else {
				$next = ':' === $mark || ']' === $inner ? 'v' : 'k';
			}
		} elseif ( '{' === $mark && false !== strpos( $next, 'v' ) ) {
			$open .= '}';
			$next  = 'k}';
		} elseif ( '[' === $mark && false !== strpos( $next, 'v' ) ) {
			$open .= ']';
			$next  = 'v]';
		} elseif ( isset( $found[2] ) && false !== strpos( $next, 'k' ) ) {
			$next = ':';
		} elseif ( '' === $mark && false !== strpos( $next, 'v' ) ) {
			$next = '' === $inner ? '' : ",$inner";
		} else {
			break;
		}
		$at += strlen( $found[0] );
	}
	return $at + strspn( $json, " \t\r\n", $at );
}
