//! A plan in the formats of other programs: tables as text, calendars, QR codes, HTML to paste.

pub mod calendar;
pub mod embed_code;
pub mod qr;
pub mod table_text;
