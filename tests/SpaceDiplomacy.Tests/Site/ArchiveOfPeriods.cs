using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Site;

/// <summary>
/// A seed in which offices and sanctions have every shape that a start and an end can have: an official for each start,
/// with an office at an agency and a sanction by an authority for each end.
/// </summary>
internal static class ArchiveOfPeriods
{
    private static readonly string?[] Starts =
    [
        null, "2014-03-17", "2014-03-17~", "2014-03-17?", "2014-03-17%", "2014-03", "2014-03~", "2014", "2014?", "2014%",
        "2013-11/2014-05", "2013-11~/2014-05?", "../2014", "/2014-03", "2014/..", "2014-02/", "201X", "2014-XX", "2014-03-XX~",
    ];

    private static readonly string?[] Ends =
    [
        null, "2018-05-20", "2018-05-20~", "2018-05-20?", "2018-05-20%", "2018-05", "2018-05?", "2018", "2018~", "2017-12/2018-09",
        "2017-12/2018-09%", "../2019", "/2018-05", "2018/..", "2018-03~/", "201X", "2018-XX", "2018-05-XX", "2031-06-30", "2031~", "2031/",
    ];

    public static SeedFolder Make(Random random)
    {
        var seed = new SeedFolder();
        seed.Write("authorities.yaml", string.Concat(Ends.Index().Select(end =>
            $"- slug: authority-{end.Index}\n  name: Authority {end.Index}\n  jurisdiction: \"GB\"\n"))
            + "- slug: gb-treasury\n  name: HM Treasury\n  jurisdiction: \"GB\"\n");
        foreach (var (place, _) in Ends.Index())
        {
            seed.Write($"agencies/agency-{place}.md", $"---\nname: Agency {place}\ncountry: \"AD\"\nsources: [gazette]\n---\n\nFlies.\n");
        }

        foreach (var (place, start) in Starts.Index())
        {
            seed.Write($"officials/official-{place}.md", Official(place, start));
            AddSanctions(seed, place, start);
            for (var number = 0; number < 8; number++)
            {
                seed.Write($"statements/said-{place}-{number}.md", Statement(place, DayGone(random)));
            }
        }

        Assert.Empty(seed.Problems());
        return seed;
    }

    /// <summary>A day of some shape, mostly near the edges of the periods.</summary>
    public static string Day(Random random)
    {
        DateOnly[] edges = [new(2014, 3, 17), new(2018, 5, 20), new(2014, 1, 1), new(2018, 12, 31), new(2026, 6, 1)];
        int[] spreads = [2, 40, 500, 3_000];
        var spread = spreads[random.Next(spreads.Length)];
        var day = edges[random.Next(edges.Length)].AddDays(random.Next(-spread, spread + 1));
        return random.Next(12) switch
        {
            0 => $"{day:yyyy-MM}",
            1 => $"{day:yyyy}",
            2 => $"{day:yyyy-MM-dd}~",
            3 => $"{day:yyyy-MM-dd}?",
            4 => $"{day:yyyy-MM}%",
            5 => $"{day:yyyy-MM-dd}/{day.AddDays(random.Next(40)):yyyy-MM-dd}",
            6 => $"{day:yyyy-MM-XX}",
            _ => $"{day:yyyy-MM-dd}",
        };
    }

    /// <summary>A day on which something can have been said.</summary>
    private static string DayGone(Random random)
    {
        var day = Day(random);
        return string.CompareOrdinal(day, "2026-11") < 0 ? day : DayGone(random);
    }

    private static string Official(int place, string? start) => $"""
        ---
        name: Official Number{place}
        citizenship: "AD"
        appointments:
        {string.Join('\n', Ends.Index().Select(end => $"- {{title: Head {end.Index}, agency: agency-{end.Index}, {Date("from", start)}{Date("to", end.Item)}sources: [gazette]}}"))}
        sources: [gazette]
        ---

        A person.
        """;

    /// <summary>A sanction is always imposed on some day: open and unknown starts are those of offices.</summary>
    private static void AddSanctions(SeedFolder seed, int place, string? start)
    {
        if (start is null || start.StartsWith('.') || start.StartsWith('/') || start.EndsWith('.') || start.EndsWith('/'))
        {
            return;
        }

        foreach (var (number, end) in Ends.Index())
        {
            seed.Write($"sanctions/sanction-{place}-{number}.md", $$"""
                ---
                target: {official: official-{{place}}}
                authority: authority-{{number}}
                programme: Balloons
                legal-basis: Balloon Act 1900
                imposed: "{{start}}"
                {{(end is null ? "" : $"lifted: \"{end}\"")}}
                measures: [asset-freeze]
                sources: [register]
                ---

                For balloons.
                """);
        }
    }

    private static string Statement(int place, string day) => $$"""
        ---
        official: official-{{place}}
        date: "{{day}}"
        venue: {kind: speech, name: Hall}
        wordings:
          - {text: Some words about a balloon., language: en, kind: original, sources: [gazette]}
        ---
        """;

    private static string Date(string key, string? date) => date is null ? "" : $"{key}: \"{date}\", ";
}
