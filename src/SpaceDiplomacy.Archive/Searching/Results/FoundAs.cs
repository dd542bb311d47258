using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Language;
using SpaceDiplomacy.Archive.Searching.Matching;
using SpaceDiplomacy.Archive.Searching.Memory;

namespace SpaceDiplomacy.Archive.Searching.Results;

/// <summary>
/// Says what brought a statement here that has not what was typed: another name, or a record that has the words in its
/// names. Looks into the few statements of a page; the list of a common word would be as much work as the search.
/// </summary>
internal sealed class FoundAs(RawConnection connection, ArchiveNames names, QueryNode query)
{
    private const string RecordsSql = """
        SELECT 0, OfficialId FROM Statements WHERE Number = $number
        UNION ALL SELECT 1, m.OfficialId FROM Statements s JOIN StatementMentionedOfficials m ON m.StatementId = s.Id WHERE s.Number = $number
        UNION ALL SELECT 2, m.AgencyId FROM Statements s JOIN StatementMentionedAgencies m ON m.StatementId = s.Id WHERE s.Number = $number
        UNION ALL SELECT 3, t.TopicId FROM Statements s JOIN StatementTopics t ON t.StatementId = s.Id WHERE s.Number = $number
        ORDER BY 1, 2
        """;

    private readonly List<Widened> widened = [.. QueryTerms.Widened(query).Select(part => new Widened(part))];

    private readonly (string What, NameList List)[] kinds =
        [("speaker", names.Officials), ("official", names.Officials), ("agency", names.Agencies), ("topic", names.Topics)];

    /// <summary>A part of the query that is more than what was typed.</summary>
    private sealed record Widened(IReadOnlyList<TermMatch> Typed, IReadOnlyList<SynonymTerm> Others)
    {
        public Widened(QueryNode part)
            : this([.. QueryTerms.Typed(part)], part is SynonymNode synonym ? synonym.Others : [])
        {
        }
    }

    /// <summary>Names and records, each once.</summary>
    /// <param name="number">The statement.</param>
    /// <param name="texts">All its texts.</param>
    public IReadOnlyList<string> Of(long number, IEnumerable<Passage> texts) =>
        [.. widened.SelectMany(part => Of(part, number, texts)).Distinct()];

    private IEnumerable<string> Of(Widened part, long number, IEnumerable<Passage> texts)
    {
        var missing = part.Typed.Where(term => !Stands(term, texts)).ToList();
        if (missing.Count == 0)
        {
            return [];
        }

        var others = part.Others.Where(other => Stands(other.Match, texts)).Select(other => other.Text).ToList();
        return others.Count > 0 ? others : Records(part, missing, number);
    }

    /// <summary>Records that stand for all the words that are missing, or for another name; else those for one word each.</summary>
    private IEnumerable<string> Records(Widened part, List<TermMatch> missing, long number)
    {
        var records = RecordsOf(number);
        var whole = records.Where(record => missing.TrueForAll(term => term.Signs.Contains(record.Sign))
            || part.Others.Any(other => other.Match.Signs.Contains(record.Sign))).ToList();
        var each = missing.ConvertAll(term => records.FindAll(record => term.Signs.Contains(record.Sign)));
        return (whole.Count > 0 ? whole : each.TrueForAll(some => some.Count > 0) ? each.SelectMany(some => some) : [])
            .Select(record => record.Words);
    }

    private List<(string Words, string Sign)> RecordsOf(long number)
    {
        var records = new List<(string Words, string Sign)>();
        connection.Read(
            RecordsSql,
            row =>
            {
                var (what, list) = kinds[row.GetInt32(0)];
                var record = list.Records[list.PlaceOf(row.GetInt64(1))];
                records.Add(($"{what} {record.Name}", record.Sign));
            },
            ("$number", number));
        return [.. records.DistinctBy(record => record.Sign)];
    }

    private static bool Stands(TermMatch term, IEnumerable<Passage> texts) =>
        texts.Any(text => text.Has(term.Patterns[0]));
}
