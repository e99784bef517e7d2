<?php
/**
 * Plugin Name: Lapwise
 * Description: A race pace planner in a post or a page: [lapwise distance="5km" goal="25:00"], or the block "Race pace planner".
 * Version: 0.1.0
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: MIT OR Apache-2.0
 *
 * Every file comes from this plugin's own folder: nothing is asked of another site.
 */

defined( 'ABSPATH' ) || exit;

// generated: options, by `cargo xtask generate`
/** The options of a plan, as attributes, as keys of a link and as attributes of the shortcode. */
const LAPWISE_OPTIONS = array(
	'distance', 'goal', 'pace', 'aim', 'by', 'surface', 'lap', 'lane', 'odd', 'every', 'units', 'shape', 'round',
	'locks', 'stops', 'sections', 'cues', 'pb', 'seed', 'goal-b', 'goal-c', 'rival', 'decide', 'date', 'start',
	'delay', 'label', 'athlete', 'text',
);

/** How a plan is shown; none of this is in a link. */
const LAPWISE_LOOKS = array( 'theme', 'loading', 'fields', 'readonly', 'lang' );
// generated: end

add_action( 'init', 'lapwise_register' );

/** Registers the shortcode and the block. */
function lapwise_register() {
	add_shortcode( 'lapwise', 'lapwise_shortcode' );
	register_block_type( __DIR__, array( 'render_callback' => 'lapwise_block' ) );
}

/**
 * The tag of a shortcode; what stands in it is shown until the planner is there.
 *
 * @param array|string $attributes As WordPress gives them: an empty text where there are none.
 * @param string|null  $content    What stands between the opening and the closing shortcode.
 */
function lapwise_shortcode( $attributes, $content = null ) {
	$attributes = (array) $attributes;
	// An attribute without a value, such as readonly, comes as a value without a name.
	if ( in_array( 'readonly', $attributes, true ) ) {
		$attributes['readonly'] = 'readonly';
	}
	if ( lapwise_has_curly_quotes( $attributes ) ) {
		return '<p>Lapwise: the quotes in this shortcode are curly. Write straight ones, as in '
			. '[lapwise distance="5km" goal="25:00"].</p>';
	}
	return lapwise_tag( $attributes, wp_kses_post( (string) $content ) );
}

/** Curly quotes, as text and as WordPress writes them in a page. */
const LAPWISE_CURLY_QUOTES = '/^(?:[\x{201C}-\x{201F}\x{2018}-\x{201B}\x{2033}\x{00AB}\x{00BB}]|&#82(?:16|17|20|21|43);)/u';

/**
 * Whether a word processor made the quotes around a value curly, which WordPress then takes for a part of the value.
 *
 * A value with spaces falls apart, so its first word alone begins with one. Texts of the author's may be quotations.
 */
function lapwise_has_curly_quotes( $attributes ) {
	foreach ( $attributes as $name => $value ) {
		if ( ! in_array( $name, array( 'label', 'athlete', 'text' ), true ) && is_string( $value ) && preg_match( LAPWISE_CURLY_QUOTES, $value ) ) {
			return true;
		}
	}
	return false;
}

/** The tag of a block, in what carries the block's own classes, such as that of a wide one. */
function lapwise_block( $attributes ) {
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), lapwise_tag( $attributes, '' ) );
}

/** The tag, with a link to the planner's own page where nothing else is to be shown before it is there. */
function lapwise_tag( $attributes, $content ) {
	wp_enqueue_script_module( 'lapwise', plugins_url( 'planner/lapwise.js', __FILE__ ), array(), '0.1.0' );
	$plan  = array();
	$names = '';
	foreach ( array_merge( LAPWISE_OPTIONS, LAPWISE_LOOKS ) as $name ) {
		if ( ! isset( $attributes[ $name ] ) || ! is_scalar( $attributes[ $name ] ) || '' === (string) $attributes[ $name ] ) {
			continue;
		}
		$names .= sprintf( ' %s="%s"', $name, esc_attr( (string) $attributes[ $name ] ) );
		if ( in_array( $name, LAPWISE_OPTIONS, true ) ) {
			$plan[ $name ] = (string) $attributes[ $name ];
		}
	}
	if ( '' === trim( $content ) ) {
		$link    = plugins_url( 'planner/', __FILE__ ) . '#' . http_build_query( $plan, '', '&', PHP_QUERY_RFC3986 );
		$content = sprintf( '<p><a href="%s">%s</a></p>', esc_url( $link ), esc_html( lapwise_title( $plan ) ) );
	}
	return "<lapwise-plan$names>$content</lapwise-plan>";
}

/** A plan in words: "5km in 25:00". */
function lapwise_title( $plan ) {
	$distance = isset( $plan['distance'] ) ? $plan['distance'] : 'Race';
	return isset( $plan['goal'] ) ? "$distance in {$plan['goal']}" : "$distance pace planner";
}
