using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>
/// Every address of docs/urls.md as a page and for machines, of the largest record of each kind, with any parameters:
/// what must stay small and quick however large the archive.
/// </summary>
public static partial class DocumentedAddresses
{
    /// <summary>Tables for machines are as long as what they list, and are written as they are read.</summary>
    private static readonly string[] Unbounded = ["/search.csv"];

    /// <summary>What the documented parameters are asked with; those of a search are documented elsewhere.</summary>
    private static readonly Dictionary<string, string[]> Samples = new()
    {
        ["p"] = ["p=2", "p=1000000"],
        ["on"] = ["on=2014-04-29", "on=2014", "on=2040", "official={official}&on=2014"],
        ["from"] = ["from=2014&to=2015", "from=2014-03&to=2014-04", "official={official}&from=2010&to=2014"],
        ["official"] = ["official={official}", "official={official}&agency={agency}"],
        ["agency"] = ["agency={agency}"],
        ["topic"] = ["topic={topic}", "topic={topic}&from=2014&to=2014"],
        ["authority"] = ["authority={authority}&p=20"],
        ["measure"] = ["measure=travel-ban&measure=asset-freeze"],
        ["?by=name"] = ["by=name", "by=name&p=100"],
        ["group"] = ["group=authority"],
        ["sort"] = ["sort=-target&p=300", "sort=lifted"],
        ["year"] = ["year=2014&p=9", "year=2014&month=4"],
        ["kind"] = ["kind=statements&p=100"],
        ["change"] = ["change=added"],
        ["q"] = ["q=made"],
    };

    private static readonly string[] Searches =
        ["q=space", "q=s*&sort=official&p=500", "official={official}&topic={topic}", "from=2014&to=2015"];

    /// <summary>Of each kind the record that most others lead to.</summary>
    public static async Task<IReadOnlyDictionary<RecordKind, string>> LargestAsync(ArchiveDbContext db)
    {
        async Task<string> OneAsync<T>(IQueryable<T> records, IQueryable<long> named)
            where T : Archive.Records.Record
        {
            var most = await named.GroupBy(id => id).OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key).Select(group => group.Key).FirstAsync();
            return await records.Where(record => record.Id == most).Select(record => record.Slug).SingleAsync();
        }

        return new Dictionary<RecordKind, string>
        {
            [RecordKind.Officials] = await OneAsync(db.Officials, db.Statements.Select(s => s.OfficialId)),
            [RecordKind.Agencies] = await OneAsync(
                db.Agencies, db.Appointments.Where(a => a.AgencyId != null).Select(a => a.AgencyId!.Value)),
            [RecordKind.Entities] = await OneAsync(
                db.Entities, db.Sanctions.Where(s => s.TargetEntityId != null).Select(s => s.TargetEntityId!.Value)),
            [RecordKind.Authorities] = await OneAsync(db.Authorities, db.Sanctions.Select(s => s.AuthorityId)),
            [RecordKind.Topics] = await OneAsync(db.Topics, db.Statements.SelectMany(s => s.Topics).Select(t => t.Id)),
            [RecordKind.Events] = await OneAsync(
                db.Events, db.StatementLinks.Where(l => l.EventId != null).Select(l => l.EventId!.Value)),
            [RecordKind.Sanctions] = await OneAsync(
                db.Sanctions, db.StatementLinks.Where(l => l.SanctionId != null).Select(l => l.SanctionId!.Value)),
            [RecordKind.Statements] = await OneAsync(
                db.Statements,
                db.StatementLinks.Where(l => l.TargetStatementId != null).Select(l => l.TargetStatementId!.Value)),
            [RecordKind.Sources] = await OneAsync(db.Sources, db.Wordings.SelectMany(w => w.Sources).Select(s => s.Id)),
        };
    }

    /// <summary>The addresses, each with a slash before it and below the one that is documented.</summary>
    public static IEnumerable<(string Documented, string Address)> Of(
        IReadOnlyDictionary<RecordKind, string> largest) =>
        from row in Row().Matches(File.ReadAllText(Path.Combine(Checkout.Root, "docs/urls.md")))
        let documented = row.Groups[1].Value
        where !Unbounded.Contains(documented) && !documented.Contains("{file}", StringComparison.Ordinal)
            && !documented.EndsWith(".txt", StringComparison.Ordinal)
        from ending in Endings(documented, row.Groups[2].Value)
        from address in Filled(documented, largest)
        from parameters in Parameters(documented, row.Groups[2].Value).Prepend("")
        select (documented + ending, address + ending + FilledParameters(parameters, largest));

    /// <summary>What is added to an address: nothing for its page, and the ending of its JSON.</summary>
    private static string[] Endings(string address, string documented) =>
        Path.GetExtension(address).Length > 0 || address is "/" or "/health" || HtmlOnly().IsMatch(documented) ? [""]
            : documented.Contains("(JSON only", StringComparison.Ordinal) ? [".json"] : ["", ".json"];

    private static IEnumerable<string> Parameters(string address, string documented) =>
        (address is "/search" or "/search.atom"
            ? Searches
            : InBackticks().Matches(documented)
                .SelectMany(match => Samples.GetValueOrDefault(match.Groups[1].Value, [])))
        .Select(parameters => $"?{parameters}");

    private static IEnumerable<string> Filled(string address, IReadOnlyDictionary<RecordKind, string> largest) =>
        address.Split('/') switch
        {
            ["", "{kind}", ..] => largest.Select(one => address
                .Replace("{kind}", one.Key.Term(), StringComparison.Ordinal)
                .Replace("{slug}", one.Value, StringComparison.Ordinal)
                .Replace("{number}", "1", StringComparison.Ordinal)),
            ["", var kind, "{slug}", ..] when Vocabulary.TryParse<RecordKind>(kind, out var known) =>
                [address.Replace("{slug}", largest[known], StringComparison.Ordinal)],
            _ => [address],
        };

    private static string FilledParameters(string parameters, IReadOnlyDictionary<RecordKind, string> largest) =>
        parameters
            .Replace("{official}", largest[RecordKind.Officials], StringComparison.Ordinal)
            .Replace("{agency}", largest[RecordKind.Agencies], StringComparison.Ordinal)
            .Replace("{topic}", largest[RecordKind.Topics], StringComparison.Ordinal)
            .Replace("{authority}", largest[RecordKind.Authorities], StringComparison.Ordinal);

    [GeneratedRegex(@"^\| `(/[^`]*)` \| ([^\n]*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    /// <summary>Said of the whole address, and not of a parameter.</summary>
    [GeneratedRegex(@"\(HTML only[^)]*\)$")]
    private static partial Regex HtmlOnly();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InBackticks();
}
