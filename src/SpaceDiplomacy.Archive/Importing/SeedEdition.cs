using SpaceDiplomacy.Archive.Documents;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary>
/// All records of a seed folder as they are written there: read, checked on their own and against each other, with
/// references still by slug.
/// </summary>
public sealed record SeedEdition(
    string Fingerprint,
    IReadOnlyList<TopicDocument> Topics,
    IReadOnlyList<AuthorityDocument> Authorities,
    IReadOnlyList<SourceDocument> Sources,
    IReadOnlyList<AgencyDocument> Agencies,
    IReadOnlyList<EntityDocument> Entities,
    IReadOnlyList<OfficialDocument> Officials,
    IReadOnlyList<EventDocument> Events,
    IReadOnlyList<SanctionDocument> Sanctions,
    IReadOnlyList<StatementDocument> Statements,
    IReadOnlyList<GlossarySeed> Glossary,
    IReadOnlyList<CaptureSeed> Captures);
