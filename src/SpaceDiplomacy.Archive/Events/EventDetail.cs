using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Events;

public sealed record EventDetail
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required EdtfDate Date { get; init; }

    /// <summary>What happened, in Markdown.</summary>
    public required string Description { get; init; }

    public required IReadOnlyList<RecordName> Officials { get; init; }

    public required IReadOnlyList<RecordName> Agencies { get; init; }

    public required IReadOnlyList<SourceSummary> Sources { get; init; }

    /// <summary>Whether it names neither an official nor an agency.</summary>
    public bool NamesNobody => Officials.Count + Agencies.Count == 0;
}
