using System.Diagnostics;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>What it takes to make one page, for one reader who asks again and again.</summary>
/// <param name="Path">What was asked for, without a slash before it.</param>
/// <param name="Status">The worst status of its answers.</param>
/// <param name="Kilobytes">The size of the last answer.</param>
/// <param name="Times">The milliseconds of every answer.</param>
/// <param name="Processor">Milliseconds of processor time of an answer, on average.</param>
internal sealed record PageCost(
    string Path, int Status, double Kilobytes, IReadOnlyList<double> Times, double Processor)
{
    /// <summary>Asks a few times before it counts.</summary>
    public static async Task<PageCost> MeasureAsync(SiteProcess site, string path, int warming, int rounds)
    {
        for (var i = 0; i < warming; i++)
        {
            await site.AskAsync(path);
        }

        var (times, worst, size, before) = (new List<double>(), 0, 0, site.ProcessorTime);
        for (var i = 0; i < rounds; i++)
        {
            var started = Stopwatch.GetTimestamp();
            (var status, size) = await site.AskAsync(path);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            worst = Math.Max(worst, status);
        }

        var processor = (site.ProcessorTime - before).TotalMilliseconds / rounds;
        return new(path, worst, size / 1024.0, times, processor);
    }

    /// <summary>Said where an answer was not a page.</summary>
    public string Fault => Status == 200 ? "" : $", answered {Status}";

    /// <summary>The milliseconds within which this share of the answers was there.</summary>
    public double At(double share) => Quantile.Of(Times, share);
}
