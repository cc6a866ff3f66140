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
    let phrase = |tier| view.tier(tier);
    // Where all is known, or where finding out changes no tier, the best is what the answers support.
    let best = assessment.if_best.as_ref().map_or(Some(today.supported), |best| best.tiers.map(|tiers| tiers.supported));
    let worst = ("worst", phrase(today.supported));
    let (heading, supported) = match best {
        None => (fill(words.heading_none, &[worst]), words.at_worst),
        Some(best) if best != today.supported => (fill(words.heading_range, &[("best", phrase(best)), worst]), words.at_worst),
        _ if today.supported == today.arguable => (fill(words.heading, &[("tier", worst.1)]), words.supported),
        _ => {
            let two = [("supported", worst.1), ("arguable", phrase(today.arguable))];
            (fill(words.heading_two, &two), words.supported)
        }
    };
    let body = html! {
        <>
            { p("", words.intro) }
            <ol class="ladder">{ for Tier::ALL.map(|tier| {
                let tags = [
                    (tier == today.supported).then_some(supported),
                    (tier == today.arguable).then_some(words.arguable),
                    (best == Some(tier) && tier != today.supported).then_some(words.at_best),
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
