using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>A statement and all that the archive has around it.</summary>
public sealed record StatementProfile
{
    private const int MostSimilar = 5;

    public required StatementDetail Statement { get; init; }

    public required RecordVersion Version { get; init; }

    /// <summary>The sanctions on the speaker that were in force on the day.</summary>
    public required IReadOnlyList<OnDay<SanctionSummary>> SanctionsOnDay { get; init; }

    /// <summary>The statements that are linked to this one, the oldest first.</summary>
    public required PagedList<LinkedStatement> AnsweredBy { get; init; }

    /// <summary>Statements that share rare words with this one, the likest first.</summary>
    public required IReadOnlyList<StatementSummary> Similar { get; init; }

    public required StatementNeighbours Neighbours { get; init; }

    /// <summary>Reads it; null where there is none under the slug.</summary>
    public static async Task<StatementProfile?> ReadAsync(
        ArchiveDbContext db, StatementSearch search, string slug, int page, CancellationToken cancellationToken)
    {
        if (await db.FindStatementAsync(slug, cancellationToken) is not { } statement
            || await db.FindVersionAsync(RecordKind.Statements, slug, cancellationToken) is not { } version)
        {
            return null;
        }

        var similar = await search.SimilarAsync(slug, MostSimilar, cancellationToken);
        return new()
        {
            Statement = statement,
            Version = version,
            SanctionsOnDay = await db.SanctionsOnDayAsync(statement, cancellationToken),
            AnsweredBy = await db.StatementLinks.Where(l => l.TargetStatement!.Slug == slug)
                .ToLinkedStatementsAsync(db, page, PagedLists.Most, cancellationToken),
            Similar = [.. similar.Select(hit => hit.Statement)],
            Neighbours = await db.NeighboursAsync(statement, cancellationToken),
        };
    }
}
