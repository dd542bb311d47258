using System.Text.Json;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>The addresses of one sort that are asked for in turn, so that no record is measured alone.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Paths">Without a slash before them, in no order.</param>
/// <param name="MadeAnew">How many are to be made anew; null where no goal was set.</param>
internal sealed record SampledAddresses(string Name, IReadOnlyList<string> Paths, RateGoal? MadeAnew = null)
{
    /// <summary>Of each kind that many records, fewer than the site keeps answers for.</summary>
    private const int Most = 150;

    private static readonly RateGoal RecordsGoal = new(4_000, 0.1);
    private static readonly RateGoal TimelinesGoal = new(400, 0);

    /// <summary>All sorts, with records from all over the lists of the site.</summary>
    public static async Task<IReadOnlyList<SampledAddresses>> OfAsync(SiteProcess site, IReadOnlyList<Probe> probes)
    {
        return
        [
            new("home", [""]),
            await RecordsAsync("a quote page", "statements"),
            await RecordsAsync("a profile", "officials"),
            await RecordsAsync("an agency", "agencies"),
            await RecordsAsync("a topic", "topics"),
            await RecordsAsync("a sanction", "sanctions"),
            await RecordsAsync("a source", "sources"),
            new("`/sanctions`", ["sanctions"], TimelinesGoal),
            new("`/timeline`", ["timeline"], TimelinesGoal),
            new("`/events`", ["events"]),
            new("`/officials`", ["officials"]),
            Searches("a search, rare word", "rare"),
            Searches("a search, common word", "common"),
        ];

        async Task<SampledAddresses> RecordsAsync(string name, string list)
        {
            var first = await ReadAsync(site, list, 1);
            var pages = Math.Min(first.Pages, (Most + first.Size - 1) / first.Size);
            var paths = new List<string>();
            for (var page = 0; page < pages; page++)
            {
                paths.AddRange((await ReadAsync(site, list, 1 + (int)((long)page * first.Pages / pages))).Paths);
            }

            return new(name, Mixed(paths.Take(Most)), RecordsGoal);
        }

        SampledAddresses Searches(string name, string kind)
        {
            var queries = probes.Where(probe => probe.Class == kind).Select(probe => probe.Query).Distinct();
            return new(name, Mixed(queries.Select(SiteProcess.SearchPath)));
        }
    }

    /// <summary>The same each time in another order than theirs.</summary>
    public static string[] Mixed(IEnumerable<string> paths)
    {
        string[] mixed = [.. paths];
        new Random(3).Shuffle(mixed);
        return mixed;
    }

    private static async Task<(int Pages, int Size, IReadOnlyList<string> Paths)> ReadAsync(
        SiteProcess site, string list, int page)
    {
        using var json = JsonDocument.Parse(await site.GetAsync($"{list}.json?p={page}"));
        var found = json.RootElement;
        var (total, size) = (found.GetProperty("total").GetInt32(), found.GetProperty("pageSize").GetInt32());
        var slugs = found.GetProperty("results").EnumerateArray().Select(one => one.GetProperty("slug").GetString());
        return ((total + size - 1) / size, size, [.. slugs.Select(slug => $"{list}/{slug}")]);
    }
}
