//! What every handler may ask for.

use std::sync::Arc;

use axum::extract::FromRef;
use mixip_app::App;

use crate::Options;

/// The state of the router.
#[derive(Clone)]
pub(crate) struct Site {
    pub(crate) app: App,
    pub(crate) options: Arc<Options>,
}

impl FromRef<Site> for App {
    fn from_ref(site: &Site) -> Self {
        site.app.clone()
    }
}

impl FromRef<Site> for Arc<Options> {
    fn from_ref(site: &Site) -> Self {
        Arc::clone(&site.options)
    }
}
