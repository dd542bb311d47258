using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Indexing;

namespace SpaceDiplomacy.Archive.Status;

/// <summary>How many records of one kind there are; the kind is named as its seed folder is.</summary>
public sealed record KindCount(string Kind, int Count);

/// <summary>From when to when records of one kind are dated; null where none has a date.</summary>
public sealed record DateRange(string Kind, EdtfDate? First, EdtfDate? Last);

/// <summary>How many checks of a wording in one of its sources came to a result.</summary>
public sealed record CheckCount(CheckResult Result, int Count);

/// <summary>What the archive holds and how fresh it is, so that a reader sees what is missing.</summary>
public sealed record ArchiveStatus
{
    /// <summary>When the content was imported, in UTC.</summary>
    public required DateTime ImportedAt { get; init; }

    /// <summary>SHA-256 over all files that it was imported from.</summary>
    public required string Fingerprint { get; init; }

    public required IReadOnlyList<KindCount> Records { get; init; }

    public required IReadOnlyList<DateRange> Ranges { get; init; }

    public required int SourcesWithCapture { get; init; }

    public required int SourcesWithoutCapture { get; init; }

    /// <summary>Of every wording in each of its sources; every result, also those that did not occur.</summary>
    public required IReadOnlyList<CheckCount> Checks { get; init; }

    public required IReadOnlyList<RecordName> OfficialsWithoutStatements { get; init; }

    public required SearchIndexState Index { get; init; }

    /// <summary>How the statements spread, as the search finds them; null while the search has no index.</summary>
    public required StatementCoverage? Coverage { get; init; }
}
