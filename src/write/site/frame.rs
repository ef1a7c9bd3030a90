//! What every page of a site has: its head, the way to the other pages, what must not be overlooked.

use std::ops::Deref;

use maud::{DOCTYPE, Markup, html};

use super::{File, SECTIONS, STYLE};
use crate::i18n::{Catalogue, Message};
use crate::report::{self, Grid, Link, Linked, Site, Tone};
use crate::write::html::class;
use crate::write::html::pen::{self, Pen};

/// Nothing but what lies beside the page. A browser that opens a folder knows no server, so files are
/// named by themselves.
const POLICY: &str = "default-src 'none'; style-src 'self' file:; script-src 'self' file:; \
                      img-src 'self' file: data:; base-uri 'none'; form-action 'none'";

/// What draws the pages of a site.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a> {
    pen: Pen<'a>,
    /// What is drawn.
    pub site: &'a Site<'a>,
    /// The way from the page to the site's folder.
    pub base: &'static str,
}

/// Whatever is drawn alike on every page is the pen's.
impl<'a> Deref for Frame<'a> {
    type Target = Pen<'a>;

    fn deref(&self) -> &Pen<'a> {
        &self.pen
    }
}

/// What stands at the head of a page.
pub(super) struct Head {
    /// What the browser's tab and the first heading say.
    pub title: String,
    /// Where it belongs: a page above it, by its path and name.
    pub above: Option<(&'static str, String)>,
    /// What is said below the title, a line each.
    pub lines: Vec<String>,
}

impl<'a> Frame<'a> {
    /// A frame for pages from which `base` leads to the site's folder.
    pub fn new(site: &'a Site<'a>, catalogue: &'a Catalogue, base: &'static str) -> Self {
        Self { pen: Pen { catalogue, language: site.document.meta.language }, site, base }
    }

    /// The style sheet of all pages.
    pub fn style(&self) -> String {
        let title = self.say(&report::site_title(self.site));
        let illustrative = self.site.document.meta.illustrative;
        let warning = illustrative.then(|| self.word("page-print-illustrative"));
        pen::style(&title, &warning.unwrap_or_default(), STYLE)
    }

    /// A name that leads where it is told to, as far as there is a page.
    pub fn lead(&self, to: &Link, name: &Markup) -> Markup {
        match to {
            Link::Indicator(id) => self.indicator(id, name),
            Link::Unit(id) if self.site.has_unit_pages() => {
                html! { a href={ (self.base) "units/" (id) ".html" } { (name) } }
            }
            Link::Unit(_) | Link::Nowhere => html! { (name) },
        }
    }

    /// A table that the heading above it names.
    pub fn plain(&self, grid: &Grid, caption: &str) -> Markup {
        self.table_of(grid, caption, true, |_, name| html! { (name) })
    }

    /// A table whose rows lead to pages.
    pub fn linked(&self, table: &Linked, caption: &str) -> Markup {
        self.table_of(&table.grid, caption, true, |at, name| self.lead(&table.to[at], name))
    }

    /// A name that leads to the page of a unit, where it has one.
    pub fn unit(&self, id: &str, name: &Markup) -> Markup {
        self.lead(&Link::Unit(id.to_owned()), name)
    }

    /// A name that leads to the page of an indicator.
    pub fn indicator(&self, id: &str, name: &Markup) -> Markup {
        html! { a href={ (self.base) "indicators/" (id) ".html" } { (name) } }
    }

    /// A page with its head and foot.
    pub fn page(&self, path: &str, head: &Head, body: &Markup) -> File {
        let site_title = self.say(&report::site_title(self.site));
        let title = match &head.above {
            Some(_) => format!("{} – {site_title}", head.title),
            None => head.title.clone(),
        };
        let page = html! {
            (DOCTYPE)
            html lang=(self.catalogue.lang().code()) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(POLICY);
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    meta name="referrer" content="no-referrer";
                    meta name="generator" content=(self.site.document.meta.provenance.tool);
                    title { (title) }
                    link rel="stylesheet" href={ (self.base) "style.css" };
                    (self.scripts())
                }
                body {
                    a.skip href="#content" { (self.word("page-skip")) }
                    (self.masthead(path, head, &site_title))
                    main.frame #content tabindex="-1" { (body) }
                    (self.foot())
                }
            }
        };
        File { path: path.to_owned(), bytes: page.into_string().into_bytes() }
    }

    fn masthead(&self, path: &str, head: &Head, site_title: &str) -> Markup {
        html! {
            header.masthead {
                div.frame {
                    div.site-bar {
                        p.site-name { a href={ (self.base) "index.html" } { (site_title) } }
                        (self.search())
                        (self.navigation(path))
                    }
                    @if let Some((file, name)) = &head.above {
                        nav.crumbs aria-label=(self.word("site-where")) {
                            ol {
                                li { a href={ (self.base) "index.html" } { (self.word("site-overview")) } }
                                li { a href={ (self.base) (file) } { (name) } }
                                li aria-current="page" { (head.title) }
                            }
                        }
                    }
                    h1 { (head.title) }
                    @for line in &head.lines { p { (line) } }
                    @for (tone, notice) in self.notices() {
                        p.notice.(class(Some(tone))) { (self.say(&notice)) }
                    }
                }
            }
        }
    }

    fn navigation(&self, path: &str) -> Markup {
        let there = SECTIONS.iter().filter(|section| (section.is_there)(self.site));
        html! {
            nav.site aria-label=(self.word("site-pages")) {
                ul {
                    @for section in there {
                        li {
                            a href={ (self.base) (section.file) }
                                aria-current=[(section.file == path).then_some("page")] {
                                (self.word(section.word))
                            }
                        }
                        @if section.file == "index.html" {
                            li {
                                a href={ (self.base) "index.html#indicators" } {
                                    (self.word("site-indicators"))
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// What qualifies every figure: to everybody that they are made up, or not all there; inside also
    /// what is wrong with the files.
    fn notices(&self) -> Vec<(Tone, Message)> {
        let document = self.site.document;
        if !self.site.is_public {
            let notices = document.notices.iter().cloned();
            return notices.map(|(tone, notice)| (tone, without_command(notice))).collect();
        }
        let meta = &document.meta;
        let illustrative =
            meta.illustrative.then(|| (Tone::Careful, Message::new("report-illustrative")));
        let incomplete = (!meta.complete).then(|| (Tone::Careful, Message::new("site-incomplete")));
        illustrative.into_iter().chain(incomplete).collect()
    }

    fn foot(&self) -> Markup {
        let meta = &self.site.document.meta;
        html! {
            footer.frame {
                p { (self.say(&self.site.basis())) }
                p { (self.say(&report::fingerprints(meta))) }
            }
        }
    }
}

/// A notice without the command that the report's names: who reads a page has no command line.
fn without_command(notice: Message) -> Message {
    let id = match notice.id {
        "report-changed-since" => "site-changed-since",
        "report-seal-in-doubt" => "site-seal-in-doubt",
        id => id,
    };
    Message { id, ..notice }
}
