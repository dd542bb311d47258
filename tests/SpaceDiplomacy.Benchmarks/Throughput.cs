namespace SpaceDiplomacy.Benchmarks;

/// <summary>How many answers a second are to be had.</summary>
/// <param name="PerSecond">How many at least; 0 where only the share counts.</param>
/// <param name="Share">What share of those of the trivial page at least; 0 where only their number counts.</param>
internal sealed record RateGoal(int PerSecond, double Share)
{
    public override string ToString() => (PerSecond, Share) switch
    {
        (0, _) => $"{Share:0 %}",
        (_, 0) => $"{PerSecond}",
        _ => $"{PerSecond}, {Share:0 %}",
    };

    public bool IsMet(double perSecond, double share) => perSecond >= PerSecond && share >= Share;
}

/// <summary>
/// How many pages a second the site hands out that it has kept, and makes that it has not, to eight readers; and a
/// trivial page of Razor in between.
/// </summary>
internal static class Throughput
{
    private const int Readers = 8;
    private const int Rounds = 3;
    private const string Browser = "gzip, deflate, br";
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(1);
    private static readonly RateGoal Kept = new(0, 0.6);

    /// <summary>One way to ask for one sort of page, and what came of it.</summary>
    /// <param name="site">Who is asked.</param>
    /// <param name="paths">What is asked for in turn.</param>
    /// <param name="encodings">The encodings that are understood.</param>
    private sealed class Way(SiteProcess site, IReadOnlyList<string> paths, string encodings)
    {
        private readonly byte[][] requests = [.. paths.Select(path => Load.Request(site.Address, path, encodings))];
        private readonly List<Load> loads = [];
        private readonly List<double> shares = [];
        private TimeSpan processor;
        private int asked;

        public int Times => loads.Count;

        /// <summary>The answers a second, the median of all times.</summary>
        public double PerSecond => At(0.5);

        /// <summary>The share of what the trivial page had just before, the median of all times.</summary>
        public double Share => Quantile.Of(shares, 0.5);

        public double Kilobytes => loads.Average(load => load.Kilobytes);

        /// <summary>Milliseconds of the site's processor time for an answer, whatever asking took.</summary>
        public double Processor => processor.TotalMilliseconds / loads.Sum(load => load.Answers);

        /// <summary>How many processors asking took on average.</summary>
        public double Asking => loads.Average(load => load.Processors);

        /// <summary>The answers a second that this share of the times did not exceed.</summary>
        public double At(double share) => Quantile.Of(loads.Select(load => load.PerSecond), share);

        /// <summary>All of its addresses are kept before it is asked for.</summary>
        public void Keep() => Load.AskEach(site.Address, Readers, requests);

        public Load Ask() => Load.Ask(site.Address, Readers, Time, _ => requests[asked++ % requests.Length]);

        /// <param name="trivial">The answers a second of the trivial page just before; of itself nothing.</param>
        /// <returns>Those of this one.</returns>
        public double Measure(double trivial = double.NaN)
        {
            var before = site.ProcessorTime;
            var load = Ask();
            processor += site.ProcessorTime - before;
            loads.Add(load);
            shares.Add(load.PerSecond / trivial);
            return load.PerSecond;
        }

        /// <summary>What was wrong with answers; null where nothing was.</summary>
        /// <param name="areKept">Whether all were to be kept ones, or none.</param>
        public string? Fault(bool areKept)
        {
            var (failed, other) = (loads.Sum(load => load.Failed), loads.Sum(load => areKept ? load.Anew : load.Kept));
            return failed > 0 ? $"{failed} failed, the first: {loads.First(load => load.Failed > 0).Failure}"
                : other > 0 ? $"{other} were {(areKept ? "made anew" : "kept")}"
                : null;
        }
    }

    /// <summary>A sort of page as one site hands it out: without an encoding, and as browsers get it.</summary>
    private sealed record Row(SampledAddresses Pages, RateGoal? Goal, Way Plain, Way Compressed)
    {
        public Way[] Ways => [Plain, Compressed];

        public static Row Of(SiteProcess site, SampledAddresses pages, RateGoal? goal) =>
            new(pages, goal, new(site, pages.Paths, ""), new(site, pages.Paths, Browser));
    }

    /// <param name="trivial">The trivial page.</param>
    /// <param name="keeping">The site as it is where nobody says how much it keeps.</param>
    /// <param name="making">The site, keeping no answers.</param>
    /// <param name="pages">What is asked for.</param>
    public static void Run(
        SiteProcess trivial, SiteProcess keeping, SiteProcess making, IReadOnlyList<SampledAddresses> pages)
    {
        var bare = new Way(trivial, [""], "");
        List<Row> kept = [.. pages.Select(sort => Row.Of(keeping, sort, Kept))];
        List<Row> made = [.. pages.Select(sort => Row.Of(making, sort, sort.MadeAnew))];
        // What is asked often is compiled again; that is over before it counts.
        foreach (var way in kept.Concat(made).SelectMany(row => row.Ways).Append(bare))
        {
            way.Ask();
        }

        foreach (var (first, second) in kept.Zip(made))
        {
            Array.ForEach(first.Ways, way => way.Keep());
            for (var round = 0; round < Rounds; round++)
            {
                var trivialNow = bare.Measure();
                Way[] inTurn = [.. first.Ways, .. second.Ways];
                Array.ForEach(inTurn, way => way.Measure(trivialNow));
            }
        }

        Report.Line(
            $"The trivial page: {bare.PerSecond:0} a second ({bare.Kilobytes:0.0} KiB, processor time "
            + $"{bare.Processor:0.000} ms), the median of {bare.Times} times between the others from {bare.At(0):0} to "
            + $"{bare.At(1):0}, half of them from {bare.At(0.25):0} to {bare.At(0.75):0}. Asking took "
            + $"{bare.Asking:0.00} of {Environment.ProcessorCount} processors. {bare.Fault(areKept: false)}".TrimEnd());
        Write(kept, areKept: true);
        Write(made, areKept: false);
    }

    private static void Write(List<Row> rows, bool areKept)
    {
        const string rates = "a second | of the trivial page | processor time";
        var title = areKept ? "kept" : "made anew";
        Report.Line("");
        Report.Line($"| {title} | addresses | size | {rates} | compressed | {rates} | goal | |");
        Report.Line("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|");
        foreach (var row in rows)
        {
            Report.Line(
                $"| {row.Pages.Name} | {row.Pages.Paths.Count} | {Columns(row.Plain)} | {Columns(row.Compressed)} | "
                + $"{row.Goal} | {Verdict(row)} |");
        }

        Report.Line("");
        foreach (var row in rows)
        {
            foreach (var fault in row.Ways.Select(way => way.Fault(areKept)).OfType<string>())
            {
                Report.Line($"{row.Pages.Name}: {fault}");
            }
        }

        string Columns(Way way) =>
            $"{way.Kilobytes:0.0} KiB | {way.PerSecond:0} | {way.Share:0.0 %} | {way.Processor:0.000}";

        // Readers with a browser get compressed answers, other programs do not: both are to be quick.
        string Verdict(Row row) => (row.Goal, IsMet(row, row.Plain), IsMet(row, row.Compressed)) switch
        {
            (null, _, _) => "",
            (_, true, false) => "missed compressed",
            (_, false, true) => "met only compressed",
            var (_, isMet, _) => Report.Verdict(isMet),
        };

        bool IsMet(Row row, Way way) =>
            way.Fault(areKept) is null && row.Goal?.IsMet(way.PerSecond, way.Share) == true;
    }
}
