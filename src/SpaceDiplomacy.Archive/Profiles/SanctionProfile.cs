using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>A sanction and all that the archive has around it.</summary>
public sealed record SanctionProfile
{
    public required SanctionDetail Sanction { get; init; }

    public required RecordVersion Version { get; init; }

    /// <summary>The other measures on the same target, as they were imposed.</summary>
    public required PagedList<SanctionSummary> Others { get; init; }

    /// <summary>The statements that are linked to it, the oldest first.</summary>
    public required PagedList<LinkedStatement> AnsweredBy { get; init; }

    /// <summary>Reads it; null where there is none under the slug.</summary>
    public static async Task<SanctionProfile?> ReadAsync(
        StatementSearch search, string slug, int page, CancellationToken cancellationToken)
    {
        using var scope = await search.OpenAsync(cancellationToken);
        var connection = scope.Connection;
        return connection.FindSanction(slug) is not { } found ? null : new()
        {
            Sanction = found.Record,
            Version = found.Version,
            Others = connection.Sanctions(SanctionReader.BesideOn(found.Record.Summary.Target.Kind), found.Id, page),
            AnsweredBy = connection.Linked(scope.Columns.Names, LinkedReader.ToSanction, found.Id, page),
        };
    }
}
