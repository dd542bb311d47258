using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary>
/// All records of a seed folder as they are written there: read, checked on their own and against each other, with
/// references still by slug.
/// </summary>
public sealed record SeedEdition(
    string Fingerprint,
    IReadOnlyList<TopicSeed> Topics,
    IReadOnlyList<AuthoritySeed> Authorities,
    IReadOnlyList<SourceSeed> Sources,
    IReadOnlyList<AgencySeed> Agencies,
    IReadOnlyList<EntitySeed> Entities,
    IReadOnlyList<OfficialSeed> Officials,
    IReadOnlyList<EventSeed> Events,
    IReadOnlyList<SanctionSeed> Sanctions,
    IReadOnlyList<StatementSeed> Statements,
    IReadOnlyList<GlossarySeed> Glossary,
    IReadOnlyList<CaptureSeed> Captures);

public abstract record RecordSeed(string Slug, string Fingerprint);

public sealed record TopicSeed(string Slug, string Fingerprint, string Name) : RecordSeed(Slug, Fingerprint);

public sealed record AuthoritySeed(string Slug, string Fingerprint, string Name, string Jurisdiction)
    : RecordSeed(Slug, Fingerprint);

public sealed record SourceSeed(string Slug, string Fingerprint) : RecordSeed(Slug, Fingerprint)
{
    public required string Title { get; init; }

    public required string Publisher { get; init; }

    public required string? Author { get; init; }

    public required EdtfDate? Published { get; init; }

    public required string Url { get; init; }

    public required string? ArchivedUrl { get; init; }

    public required SourceKind Kind { get; init; }

    public required string Language { get; init; }
}

public sealed record AgencySeed(string Slug, string Fingerprint) : RecordSeed(Slug, Fingerprint)
{
    public required string Name { get; init; }

    public required string? NativeName { get; init; }

    public required string? Abbreviation { get; init; }

    public required string Country { get; init; }

    public required EdtfDate? Founded { get; init; }

    public required EdtfDate? Dissolved { get; init; }

    public required string? Website { get; init; }

    public required string? Wikidata { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public required string Summary { get; init; }
}

public sealed record EntitySeed(string Slug, string Fingerprint, string Name, string? Country, string Summary)
    : RecordSeed(Slug, Fingerprint);

public sealed record OfficialSeed(string Slug, string Fingerprint) : RecordSeed(Slug, Fingerprint)
{
    public required string Name { get; init; }

    public required string? NativeName { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required string Citizenship { get; init; }

    public required EdtfDate? Born { get; init; }

    public required string? Wikidata { get; init; }

    public required Portrait? Portrait { get; init; }

    public required IReadOnlyList<AppointmentSeed> Appointments { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public required string Biography { get; init; }
}

public sealed record AppointmentSeed(
    string Title,
    string? Agency,
    string? Organization,
    EdtfDate? From,
    EdtfDate? To,
    IReadOnlyList<string> Sources);

public sealed record EventSeed(string Slug, string Fingerprint) : RecordSeed(Slug, Fingerprint)
{
    public required string Title { get; init; }

    public required EdtfDate Date { get; init; }

    public required IReadOnlyList<string> Officials { get; init; }

    public required IReadOnlyList<string> Agencies { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public required string Description { get; init; }
}

public sealed record SanctionSeed(string Slug, string Fingerprint) : RecordSeed(Slug, Fingerprint)
{
    public required string? TargetOfficial { get; init; }

    public required string? TargetAgency { get; init; }

    public required string? TargetEntity { get; init; }

    public required string Authority { get; init; }

    public required string Programme { get; init; }

    public required string LegalBasis { get; init; }

    public required EdtfDate Imposed { get; init; }

    public required EdtfDate? Lifted { get; init; }

    public required IReadOnlyList<Measure> Measures { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public required string Reason { get; init; }
}

public sealed record StatementSeed(string Slug, string Fingerprint) : RecordSeed(Slug, Fingerprint)
{
    public required string Official { get; init; }

    public required EdtfDate Date { get; init; }

    public required string? SaidIn { get; init; }

    public required VenueKind VenueKind { get; init; }

    public required string VenueName { get; init; }

    public required IReadOnlyList<string> Topics { get; init; }

    public required IReadOnlyList<string> MentionedAgencies { get; init; }

    public required IReadOnlyList<string> MentionedOfficials { get; init; }

    public required IReadOnlyList<LinkSeed> Links { get; init; }

    public required Standing Standing { get; init; }

    public required string? StandingNote { get; init; }

    public required IReadOnlyList<string> StandingSources { get; init; }

    public required IReadOnlyList<WordingSeed> Wordings { get; init; }

    public required string Context { get; init; }
}

public sealed record LinkSeed(
    LinkType Type, string? Event, string? Sanction, string? Statement, IReadOnlyList<string> Sources);

public sealed record WordingSeed(
    string Text,
    string Language,
    WordingKind Kind,
    bool Preferred,
    string? Note,
    IReadOnlyList<string> Sources);
