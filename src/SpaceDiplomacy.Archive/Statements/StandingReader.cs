using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Statements;

internal static class StandingReader
{
    /// <summary>What the standing of a statement rests on; few statements have any, so it is asked for those only.</summary>
    public static IReadOnlyList<SourceSummary> StandingSources(this RawConnection connection, long statement, Standing standing)
    {
        if (standing == Standing.Attributed)
        {
            return [];
        }

        using var rows = connection.Prepare($"""
            SELECT {SourceSummary.Columns} FROM StatementStandingSources j JOIN Sources src ON src.Id = j.SourceId
            WHERE j.StatementId = ?1
            """);
        return rows.Bind(1, statement).List(row => SourceSummary.Read(row, 0)).Cited();
    }
}
