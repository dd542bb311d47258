using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Statements;

public static class StatementQueries
{
    public static IOrderedQueryable<Statement> NewestFirst(this IQueryable<Statement> statements) =>
        statements.OrderByDescending(s => s.Number);

    public static IQueryable<Statement> By(this IQueryable<Statement> statements, string official) =>
        statements.Where(s => s.Official.Slug == official);

    public static IQueryable<StatementSummary> ToSummaries(this IQueryable<Statement> statements) =>
        statements.Select(s => new StatementSummary
        {
            Slug = s.Slug,
            Official = new RecordName(s.Official.Slug, s.Official.Name),
            Date = s.Date,
            Venue = s.Venue,
            Standing = new StandingSummary(s.Standing.Value, s.Standing.Note, s.StandingSources.Cited()),
            Wordings = s.Wordings.OrderBy(w => w.Position)
                .Select(w => new WordingText(w.Text, w.Language, w.Kind, w.Preferred)).ToList(),
            Offices = s.Official.Appointments.AsQueryable()
                .OrderBy(a => a.Position).Select(Office.Projection).ToList(),
        });
}
