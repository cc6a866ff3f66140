//! The tier, supported and arguable, and the reasons that lead there.

use super::names;
use super::view::{View, cite, p, section};
use crate::facts::Tier;
use crate::words::fill;
use yew::prelude::*;

/// The tier section; nothing where nothing lapsed.
pub fn tiers(view: &View<'_>) -> Option<Html> {
    let (words, assessment) = (&view.words.tiers, view.assessment.as_ref());
    let today = assessment.today.tiers?;
    let phrase = |tier| names::tier_phrase(tier, view.words);
    let heading = if today.supported == today.arguable {
        fill(words.heading, &[("tier", phrase(today.supported))])
    } else {
        fill(words.heading_two, &[("supported", phrase(today.supported)), ("arguable", phrase(today.arguable))])
    };
    let best = assessment.if_best.as_ref().map(|best| best.tiers.map(|tiers| tiers.supported));
    let body = html! {
        <>
            { p("", words.intro) }
            <ol class="ladder">{ for Tier::ALL.map(|tier| {
                let tags = [
                    (tier == today.supported).then_some(words.supported),
                    (tier == today.arguable).then_some(words.arguable),
                    (best == Some(Some(tier)) && tier != today.supported).then_some(words.at_best),
                ];
                let class = if tier == today.supported { "here" } else if tier == today.arguable { "there" } else { "" };
                html! {
                    <li {class}>
                        <b>{ names::tier(tier, view.words) }</b>
                        { for tags.into_iter().flatten().map(|tag| html! { <>{ " " }<span class="tag">{ tag }</span></> }) }
                        { p("hint", words.meanings[tier as usize]) }
                    </li>
                }
            }) }</ol>
            <h3>{ words.reasons_heading }</h3>
            <ul class="reasons">{ for assessment.reasons.iter().map(|reason| html! {
                <li>{ names::reason(reason.code, &words.reasons) }{ " " }{ cite(reason.cites) }</li>
            }) }</ul>
        </>
    };
    Some(section(super::nav::TIERS, heading, body))
}
