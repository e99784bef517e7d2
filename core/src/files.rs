//! A plan in the formats of other programs: tables as text, calendars, mails, QR codes, HTML to paste.
//!
//! Pictures are [`crate::present::picture`]'s; nothing here is saved or sent.

pub mod calendar;
pub mod embed_code;
pub mod mail;
pub mod qr;
pub mod table_text;
