using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary>
/// All records of one origin, such as a seed folder, as they are written there: read, checked on their own and against
/// each other, with references still by slug.
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
    IReadOnlyList<RemovedSeed> Removed,
    IReadOnlyList<GlossarySeed>? Glossary,
    IReadOnlyList<CaptureSeed> Captures)
{
    /// <summary>What the records of a seed folder are marked with.</summary>
    public const string Seed = "seed";

    /// <summary>Whose records these are: an import leaves those of other origins alone.</summary>
    public string Origin { get; init; } = Seed;

    /// <summary>Where records were read, for those who are to mend them.</summary>
    internal IReadOnlyDictionary<(RecordKind Kind, string Slug), SeedPlace> Places { get; init; } =
        new Dictionary<(RecordKind, string), SeedPlace>();
}

/// <summary>A line of a file below the folder that was read.</summary>
internal sealed record SeedPlace(string File, int Line);

/// <summary>A record that was removed, as <c>removed.yaml</c> writes it, and why.</summary>
public sealed record RemovedSeed(RecordKind Kind, string Slug, string Note);
