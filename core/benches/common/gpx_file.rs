//! A GPX file as a watch writes it that takes a point four times a second.

/// A file with so many points of a run round a lake, of about 105 bytes each.
pub(crate) fn gpx(points: u32) -> String {
    let mut file = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" creator=\"Watch\" \
         xmlns=\"http://www.topografix.com/GPX/1/1\">\n <trk>\n  <type>running</type>\n  <trkseg>\n",
    );
    for point in 0..points {
        let (latitude, longitude) = (510_000_000 + point * 19 % 10_000_000, 1_000_000 + point * 7 % 10_000_000);
        let (seconds, quarters) = (point / 4, point % 4);
        file.push_str(&format!(
            "   <trkpt lat=\"{}.{:07}\" lon=\"{}.{:07}\"><ele>{}.{}</ele><time>2026-04-{:02}T{:02}:{:02}:{:02}.{:03}Z</time></trkpt>\n",
            latitude / 10_000_000,
            latitude % 10_000_000,
            longitude / 10_000_000,
            longitude % 10_000_000,
            point % 97,
            point % 10,
            1 + seconds / 86_400,
            seconds / 3_600 % 24,
            seconds / 60 % 60,
            seconds % 60,
            quarters * 250,
        ));
    }
    file.push_str("  </trkseg>\n </trk>\n</gpx>\n");
    file
}
