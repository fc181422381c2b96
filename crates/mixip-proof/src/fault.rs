/// Why a file proves nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It is something else altogether.
    #[error("this is no receipt, manifest or export of Mix-IP: {0}")]
    NotAProof(&'static str),
    /// Its header names another kind of signature, or asks for what is not done here.
    #[error("its signature is of a kind that is not accepted here: {0}")]
    NotAccepted(&'static str),
    /// The key in the file is not the one that its name says.
    #[error("the key in the file is not the one that the file names: it was changed")]
    OtherKey,
    /// It was signed by a key that was not given.
    #[error("it was signed with the key {kid}, which is not among those given")]
    KeyNotGiven {
        /// The key's thumbprint.
        kid: String,
    },
    /// The file names a key but does not hold it, and none was given.
    #[error(
        "it was signed with the key {kid}, which it does not hold: give the signer's keys with it"
    )]
    KeyMissing {
        /// The key's thumbprint.
        kid: String,
    },
    /// A key set that cannot be read, or holds no key of this kind.
    #[error("this is no set of keys: {0}")]
    Keys(String),
    /// The signature does not fit.
    #[error("the signature does not fit: what it says was changed, or somebody else signed it")]
    Signature,
    /// The signature fits, and what it covers cannot be understood.
    #[error("it is signed, but what it says cannot be read by this version: {0}")]
    Payload(String),
    /// The archive is no plain ZIP.
    #[error("the archive is not as it was made: {0}")]
    Archive(String),
    /// The archive lacks what makes it a proof.
    #[error("the archive has no {0}: nothing about it can be proved")]
    NoProof(&'static str),
    /// The manifest beside the signature is another one.
    #[error("manifest.json is not the manifest that was signed")]
    OtherManifest,
    /// A file that the manifest names is not in the archive.
    #[error("{0} is missing from the archive")]
    Missing(String),
    /// A file is not what the manifest says.
    #[error("{0} was changed: its SHA-256 is not the one in the manifest")]
    Changed(String),
    /// A file that the manifest does not name.
    #[error("{0} is in the archive, and the manifest does not name it")]
    Unnamed(String),
}

impl Fault {
    /// The stable, machine-readable name.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotAProof(_) => "not_a_proof",
            Self::NotAccepted(_) => "not_accepted",
            Self::OtherKey => "other_key",
            Self::KeyNotGiven { .. } => "key_not_given",
            Self::KeyMissing { .. } => "key_missing",
            Self::Keys(_) => "keys_unreadable",
            Self::Signature => "signature",
            Self::Payload(_) => "payload",
            Self::Archive(_) => "archive",
            Self::NoProof(_) => "no_proof",
            Self::OtherManifest => "other_manifest",
            Self::Missing(_) => "missing",
            Self::Changed(_) => "changed",
            Self::Unnamed(_) => "unnamed",
        }
    }
}
