using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Searching.Results;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>A source and everything that the archive takes from it.</summary>
public sealed record SourceProfile
{
    public required SourceSummary Source { get; init; }

    public required RecordVersion Version { get; init; }

    /// <summary>The capture of the source without its text; null where there is none.</summary>
    public required CaptureSummary? Capture { get; init; }

    /// <summary>The wordings that were looked for in the capture; none where there is no capture.</summary>
    public required PagedList<CheckedWording> Checks { get; init; }

    /// <summary>Statements of which a wording, a link or the standing rests on the source, oldest first.</summary>
    public required PagedList<StatementSummary> Statements { get; init; }

    public required PagedList<SanctionSummary> Sanctions { get; init; }

    public required PagedList<EventSummary> Events { get; init; }

    /// <summary>Officials whose biography or appointments rest on the source.</summary>
    public required PagedList<RecordName> Officials { get; init; }

    public required PagedList<RecordName> Agencies { get; init; }

    /// <summary>All lists of what is taken from it.</summary>
    public IReadOnlyList<PagedList> Uses => [Statements, Sanctions, Events, Officials, Agencies];

    /// <summary>Reads it; null where there is none under the slug.</summary>
    public static async Task<SourceProfile?> ReadAsync(
        StatementSearch search, string slug, int page, CancellationToken cancellationToken)
    {
        using var scope = await search.OpenAsync(cancellationToken);
        var (connection, names) = (scope.Connection, scope.Columns.Names);
        using var row = connection.Prepare($"""
            SELECT {SourceSummary.Columns}, r.Id, k.CapturedOn, k.Sha256, {RecordVersion.Columns}
            FROM Sources r JOIN Sources src ON src.Id = r.Id LEFT JOIN Captures k ON k.SourceId = r.Id WHERE r.Slug = ?1
            """);
        if (!row.Bind(1, slug).Step())
        {
            return null;
        }

        var key = row.Integer(9);
        var capture = row.IsNull(10) ? null : new CaptureSummary(Stored.Day(row.Text(10)), row.Text(11));
        var uses = SourceUses.Read(connection, key, page);
        var citing = connection.OldestFirst(StatementPages.Citing, key, page);
        return new()
        {
            Source = SourceSummary.Read(row, 0),
            Version = RecordVersion.Read(row, 12),
            Capture = capture,
            Checks = capture is null ? new([], 1, PagedLists.Most, 0) : connection.LookedForIn(names, key, page),
            Statements = citing.With(connection.ByNumber(names, citing.Items)),
            Sanctions = connection.Sanctions(SanctionReader.FromSource, key, page),
            Events = uses.Events,
            Officials = uses.Officials,
            Agencies = uses.Agencies,
        };
    }
}
