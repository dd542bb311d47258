using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Statements;

public static class CheckQueries
{
    /// <summary>The wordings that were looked for in a source, by statement.</summary>
    public static IQueryable<CheckedWording> LookedForIn(this IQueryable<WordingCheck> checks, string source) =>
        checks.Where(c => c.Source.Slug == source)
            .OrderBy(c => c.Wording.Statement.Number).ThenBy(c => c.Wording.Position)
            .Select(c => new CheckedWording
            {
                Statement = c.Wording.Statement.Slug,
                Official = c.Wording.Statement.Official.Name,
                Date = c.Wording.Statement.Date,
                Position = c.Wording.Position,
                Language = c.Wording.Language,
                Text = c.Wording.Text,
                Result = c.Result,
                Standing = new StandingSummary(
                    c.Wording.Statement.Standing.Value,
                    c.Wording.Statement.Standing.Note,
                    c.Wording.Statement.StandingSources.Cited()),
            });
}
