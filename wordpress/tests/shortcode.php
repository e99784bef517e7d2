<?php
// What the plugin writes into a page, with just enough of WordPress around it.

define( 'ABSPATH', __DIR__ );
$registered = array();
$enqueued   = array();

function add_action( $hook, $act ) {
	if ( 'init' === $hook ) {
		$GLOBALS['init'] = $act;
	}
}
function add_shortcode( $tag, $act ) {
	$GLOBALS['registered'][ $tag ] = $act;
}
function register_block_type( $folder, $options ) {
	$block = json_decode( file_get_contents( "$folder/block.json" ), true, 512, JSON_THROW_ON_ERROR );
	$GLOBALS['registered'][ $block['name'] ] = $options['render_callback'];
}
function get_block_wrapper_attributes() {
	return 'class="wp-block-lapwise-plan alignwide"';
}
function plugins_url( $path, $file ) {
	return 'https://club.example/wp-content/plugins/' . basename( dirname( $file ) ) . "/$path";
}
function wp_enqueue_script_module( $name, $address ) {
	$GLOBALS['enqueued'][ $name ] = $address;
}
function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function esc_html( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function esc_url( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function wp_kses_post( $text ) {
	return preg_replace( '/<script.*?<\/script>/s', '', $text );
}

require __DIR__ . '/../lapwise/lapwise.php';

function same( $found, $expected ) {
	if ( $found !== $expected ) {
		fwrite( STDERR, "found    $found\nexpected $expected\n" );
		exit( 1 );
	}
}

$init();
$shortcode = $registered['lapwise'];
$page      = 'https://club.example/wp-content/plugins/lapwise/planner/';

same(
	$shortcode( array( 'distance' => '5km', 'goal' => '25:00' ) ),
	'<lapwise-plan distance="5km" goal="25:00"><p><a href="' . $page . '#distance=5km&amp;goal=25%3A00">5km in 25:00</a></p></lapwise-plan>'
);
same( $enqueued['lapwise'], $page . 'lapwise.js' );
same( $shortcode( '' ), '<lapwise-plan><p><a href="' . $page . '#">Race pace planner</a></p></lapwise-plan>' );
same(
	$shortcode( array( 'label' => '"><script>alert(1)</script>', 'onclick' => 'alert(1)', 'goal-b' => "26:00' x='" ) ),
	'<lapwise-plan goal-b="26:00&#039; x=&#039;" label="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"><p><a href="' . $page
		. '#goal-b=26%3A00%27%20x%3D%27&amp;label=%22%3E%3Cscript%3Ealert%281%29%3C%2Fscript%3E">Race pace planner</a></p></lapwise-plan>'
);
same(
	$shortcode( array( 'distance' => '5km', 'theme' => 'dark', 0 => 'readonly' ), '<ul><li><a href="#distance=10km">10 km</a></li></ul><script>x</script>' ),
	'<lapwise-plan distance="5km" theme="dark" readonly="readonly"><ul><li><a href="#distance=10km">10 km</a></li></ul></lapwise-plan>'
);
$curly = '<p>Lapwise: the quotes in this shortcode are curly. Write straight ones, as in [lapwise distance="5km" goal="25:00"].</p>';
same( $shortcode( array( 'distance' => '“5km”', 'goal' => '”25:00”' ) ), $curly );
same( $shortcode( array( 'distance' => '&#8221;5km&#8221;' ) ), $curly );
same(
	$shortcode( array( 'goal' => '25:00', 'text' => '“Go”' ) ),
	'<lapwise-plan goal="25:00" text="“Go”"><p><a href="' . $page . '#goal=25%3A00&amp;text=%E2%80%9CGo%E2%80%9D">Race in 25:00</a></p></lapwise-plan>'
);
same(
	$registered['lapwise/plan']( array( 'distance' => 'half', 'goal' => '', 'every' => array( 'x' ) ) ),
	'<div class="wp-block-lapwise-plan alignwide"><lapwise-plan distance="half"><p><a href="' . $page
		. '#distance=half">half pace planner</a></p></lapwise-plan></div>'
);

echo "The shortcode and the block write what they should.\n";
