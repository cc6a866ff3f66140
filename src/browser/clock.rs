//! The one place the program takes its clock from; before it, `boot.js` puts the same day into the first screen.

use chrono::NaiveDate;

/// Today, where the browser is; none if its clock shows a year the program cannot hold.
pub fn today() -> Option<NaiveDate> {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).ok()?;
    NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date())
}
