using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Searching.Results;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>A statement and all that the archive has around it.</summary>
public sealed record StatementProfile
{
    public required StatementDetail Statement { get; init; }

    public required RecordVersion Version { get; init; }

    /// <summary>The sanctions on the speaker that were in force on the day.</summary>
    public required IReadOnlyList<OnDay<SanctionSummary>> SanctionsOnDay { get; init; }

    /// <summary>The statements that are linked to this one, the oldest first.</summary>
    public required PagedList<LinkedStatement> AnsweredBy { get; init; }

    /// <summary>Statements that share rare words with this one, the likest first.</summary>
    public required IReadOnlyList<StatementSummary> Similar { get; init; }

    /// <summary>The statement of the same official right before; null where there is none.</summary>
    public required StatementSummary? Previous { get; init; }

    /// <summary>The statement of the same official right after; null where there is none.</summary>
    public required StatementSummary? Next { get; init; }

    /// <summary>Reads the statement alone; null where there is none under the slug.</summary>
    public static async Task<StatementDetail?> ReadStatementAsync(
        StatementSearch search, string slug, CancellationToken cancellationToken)
    {
        using var scope = await search.OpenAsync(cancellationToken);
        return new StatementReader(scope.Connection, scope.Columns.Names).Find(slug)?.Statement;
    }

    /// <summary>Reads it; null where there is none under the slug.</summary>
    public static async Task<StatementProfile?> ReadAsync(
        StatementSearch search, string slug, int page, CancellationToken cancellationToken)
    {
        using var scope = await search.OpenAsync(cancellationToken);
        var (connection, names) = (scope.Connection, scope.Columns.Names);
        if (new StatementReader(connection, names).Find(slug) is not { } found)
        {
            return null;
        }

        var statement = found.Statement;
        var similar = search.Similar(scope, found.Number, statement.Wordings.Select(wording => wording.Text));
        var links = connection.Links(LinkedReader.ToStatement, found.Id, page);
        var others = connection.ByNumber(names, [.. similar, .. found.Neighbours, .. links.Items.Select(link => link.Number)]);
        return new()
        {
            Statement = statement,
            Version = found.Version,
            SanctionsOnDay = connection.SanctionsInForce(found.OfficialId, statement.Date),
            AnsweredBy = links.With(others),
            Similar = [.. similar.Where(others.ContainsKey).Select(number => others[number].Statement)],
            Previous = Other(found.Before),
            Next = Other(found.After),
        };

        StatementSummary? Other(long? number) => number is { } one ? others[one].Statement : null;
    }
}
