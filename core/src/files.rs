//! A plan in the formats of other programs: tables as text, calendars, mails, QR codes, HTML to paste; and runs from
//! the files of watches. [`schedule_object`] is that of programs.
//!
//! Pictures are [`crate::present::picture`]'s; nothing here is saved or sent.

pub mod activity;
pub mod calendar;
pub mod embed_code;
pub mod mail;
pub mod qr;
pub mod run_table;
pub mod schedule_object;
pub mod table_text;
