using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Profiles;

internal static class CheckReader
{
    /// <summary>A page of the wordings that were looked for in a source, by statement.</summary>
    public static PagedList<CheckedWording> LookedForIn(
        this RawConnection connection, ArchiveNames names, long source, int page) => connection.Page(
        new(
            "s.Slug, s.OfficialId, s.Date_Text, w.Position, w.Language, w.Text, c.Result, s.Standing, s.StandingNote, s.Id",
            "WordingChecks c JOIN Wordings w ON w.Id = c.WordingId JOIN Statements s ON s.Id = w.StatementId WHERE c.SourceId = ?1",
            "WordingChecks c WHERE c.SourceId = ?1",
            "s.Number, w.Position"),
        source,
        page,
        row => new CheckedWording
        {
            Statement = row.Text(0),
            Official = names.OfficialOf(row.Integer(1)).Name,
            Date = row.Date(2),
            Position = (int)row.Integer(3),
            Language = row.Text(4),
            Text = row.Text(5),
            Result = row.Term<CheckResult>(6),
            Standing = new(
                row.Term<Standing>(7),
                row.TextOrNull(8),
                connection.StandingSources(row.Integer(9), row.Term<Standing>(7))),
        });
}
