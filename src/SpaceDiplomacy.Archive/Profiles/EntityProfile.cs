using SpaceDiplomacy.Archive.Entities;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>An entity and all that the archive has of one.</summary>
public sealed record EntityProfile
{
    public required EntitySummary Entity { get; init; }

    public required RecordVersion Version { get; init; }

    /// <summary>Sanctions on it.</summary>
    public required PagedList<SanctionSummary> Sanctions { get; init; }

    /// <summary>Statements that are linked to these sanctions, the oldest first.</summary>
    public required PagedList<LinkedStatement> AnsweredBy { get; init; }

    /// <summary>Reads it; null where there is none under the slug.</summary>
    public static async Task<EntityProfile?> ReadAsync(
        StatementSearch search, string slug, int page, CancellationToken cancellationToken)
    {
        using var scope = await search.OpenAsync(cancellationToken);
        var connection = scope.Connection;
        using var row = connection.Prepare(
            $"SELECT r.Id, r.Name, r.Country, r.Summary, {RecordVersion.Columns} FROM Entities r WHERE r.Slug = ?1");
        if (!row.Bind(1, slug).Step())
        {
            return null;
        }

        var sanctions = connection.Sanctions(SanctionReader.OnEntity, row.Integer(0), page);
        return new()
        {
            Entity = new(slug, row.Text(1), row.TextOrNull(2), row.Text(3), sanctions.Total),
            Version = RecordVersion.Read(row, 4),
            Sanctions = sanctions,
            AnsweredBy = connection.Linked(scope.Columns.Names, LinkedReader.ToSanctionsOnEntity, row.Integer(0), page),
        };
    }
}
