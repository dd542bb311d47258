using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>What the search is told about one statement.</summary>
internal sealed class SearchDocument
{
    public required long Number { get; init; }

    public required long StatementId { get; init; }

    public required string Fingerprint { get; init; }

    public required long OfficialId { get; init; }

    public required EdtfDate Date { get; init; }

    public required VenueKind Venue { get; init; }

    public required string VenueName { get; init; }

    public required Standing Standing { get; init; }

    public required string Context { get; init; }

    /// <summary>Originals and translations.</summary>
    public List<string> Words { get; } = [];

    /// <summary>Indirect speech.</summary>
    public List<string> Reports { get; } = [];

    /// <summary>Each once, in order.</summary>
    public SortedSet<string> Languages { get; } = new(StringComparer.Ordinal);

    /// <summary>One bit for each <see cref="WordingKind"/>.</summary>
    public int Kinds { get; set; }

    /// <summary>Slugs of the sources that carry the wordings.</summary>
    public List<string> Sources { get; } = [];

    /// <summary>Results of the checks of all wordings.</summary>
    public List<CheckResult> Checks { get; } = [];

    public List<long> Topics { get; } = [];

    public List<long> MentionedAgencies { get; } = [];

    public List<long> MentionedOfficials { get; } = [];
}
