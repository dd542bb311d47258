using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Results;

/// <summary>A statement as lists show it, and its context in Markdown.</summary>
internal readonly record struct ReadStatement(StatementSummary Statement, string Context);

/// <summary>Reads statements as lists show them, in one query however many. A test holds them to what the context reads.</summary>
internal static class SummaryReader
{
    /// <summary>The statements with some numbers, in the order of these; one that has just gone is left out.</summary>
    public static IReadOnlyList<StatementSummary> Summaries(
        this RawConnection connection, ArchiveNames names, IReadOnlyList<long> numbers)
    {
        var found = connection.ByNumber(names, numbers);
        return [.. numbers.Where(found.ContainsKey).Select(number => found[number].Statement)];
    }

    /// <summary>The statements with some numbers, by number.</summary>
    public static IReadOnlyDictionary<long, ReadStatement> ByNumber(
        this RawConnection connection, ArchiveNames names, IReadOnlyCollection<long> numbers)
    {
        var found = new Dictionary<long, ReadStatement>(numbers.Count);
        if (numbers.Count == 0)
        {
            return found;
        }

        using var rows = connection.Prepare("""
            SELECT s.Number, s.Id, s.Slug, s.OfficialId, s.Date_Text, s.VenueKind, s.VenueName, s.Standing, s.StandingNote, s.Context,
            w.Text, w.Language, w.Kind, w.Preferred
            FROM Statements s JOIN Wordings w ON w.StatementId = s.Id
            WHERE s.Number IN (SELECT value FROM json_each(?1)) ORDER BY s.Number, w.Position
            """);
        var (last, wordings) = (-1L, new List<WordingText>());
        for (var has = rows.Bind(1, Stored.Json(numbers)).Step(); has; has = rows.Step())
        {
            if (rows.Integer(0) != last)
            {
                last = rows.Integer(0);
                found.Add(last, new(Statement(connection, names, rows, wordings = []), rows.Text(9)));
            }

            wordings.Add(new(rows.Text(10), rows.Text(11), rows.Term<WordingKind>(12), rows.Integer(13) != 0));
        }

        return found;
    }

    private static StatementSummary Statement(
        RawConnection connection, ArchiveNames names, RawStatement row, List<WordingText> wordings)
    {
        var official = names.OfficialOf(row.Integer(3));
        var standing = row.Term<Standing>(7);
        return new()
        {
            Slug = row.Text(2),
            Official = new(official.Slug, official.Name),
            Date = row.Date(4),
            Venue = new(row.Term<VenueKind>(5), row.Text(6)),
            Standing = new(standing, row.TextOrNull(8), connection.StandingSources(row.Integer(1), standing)),
            Wordings = wordings,
            Offices = names.OfficesOf(official.Slug),
        };
    }
}
