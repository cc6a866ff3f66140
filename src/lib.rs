//! Overdue: what running servers past support can come to under HIPAA, computed in the browser.
//!
//! One line a module, top floor first. **A module uses only the floors below it**, and nothing
//! below [`browser`] knows Yew, the browser or the clock (see `ARCHITECTURE.md`).
//!
//! | floor | module | what lives there |
//! |---|---|---|
//! | 7 | [`widget`] | everything a person sees: components and one pure reducer |
//! | 6 | [`browser`] | storage, files, clock, history, focus: each a small verb that can fail |
//! | 5 | [`report`] | an assessment for others: JSON, calendar, link, QR code |
//! | 4 | [`assessment`] | answers + facts → [`assessment::Assessment`], with the derivation of every figure |
//! | 3 | [`answers`] | what a person says, its validity, the questions as data |
//! | 3 | [`estate`] | an inventory file in, machines and server groups out |
//! | 2 | [`law`] | how the regulation counts: days, tiers, schedules, caps, windows |
//! | 1 | [`facts`] | dated figures with their sources, checked when the program is built |
//! | 1 | [`words`] | every sentence a person reads |

pub mod answers;
pub mod assessment;
pub mod browser;
pub mod estate;
pub mod facts;
pub mod law;
pub mod report;
pub mod widget;
pub mod words;
