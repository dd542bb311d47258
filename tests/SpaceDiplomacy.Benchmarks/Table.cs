using System.Globalization;
using System.Text;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>Milliseconds of one way of asking, by class of query.</summary>
internal sealed class Measurements
{
    private readonly Dictionary<string, List<double>> times = [];

    public void Add(string name, double milliseconds)
    {
        foreach (var key in new[] { name, "all" })
        {
            if (!times.TryGetValue(key, out var list))
            {
                times.Add(key, list = []);
            }

            list.Add(milliseconds);
        }
    }

    public IEnumerable<string> Classes => times.Keys.OrderBy(name => name == "all");

    public double Mean(string name) => times[name].Average();

    public double At(string name, double share) => Quantile.Of(times[name], share);
}

internal static class Quantile
{
    /// <summary>The least value that this share of them does not exceed; not a number where there are none.</summary>
    public static double Of(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? double.NaN
            : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
    }
}

/// <summary>The measurements as a table for docs/performance.md.</summary>
internal static class Table
{
    /// <summary>The page beside what it is compared with, and how many times as long that takes at p95.</summary>
    public static string Write(Measurements page, Measurements plain, string other = "plain FTS5")
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"| class | page p50 | p95 | p99 | {other} p50 | p95 | p99 | times, p50 | p95 |");
        text.AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var name in page.Classes)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {Row(page, name)} | {Row(plain, name)} | {plain.At(name, 0.5) / page.At(name, 0.5):0.00} | {plain.At(name, 0.95) / page.At(name, 0.95):0.00} |");
        }

        return text.ToString();
    }

    /// <summary>Several ways of asking side by side: how long each took, and the processor time of a query on average.</summary>
    public static string Write(IReadOnlyList<(string Name, Measurements Times, Measurements Processor)> ways)
    {
        var text = new StringBuilder("| class |");
        foreach (var (name, _, _) in ways)
        {
            text.Append(CultureInfo.InvariantCulture, $" {name} p50 | p95 | p99 | processor |");
        }

        text.AppendLine().Append("|---|").Insert(text.Length, "--:|", 4 * ways.Count).AppendLine();
        foreach (var name in ways[0].Times.Classes)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} |");
            foreach (var (_, times, processor) in ways)
            {
                text.Append(CultureInfo.InvariantCulture, $" {Row(times, name)} | {processor.Mean(name):0.0} |");
            }

            text.AppendLine();
        }

        return text.ToString();
    }

    private static string Row(Measurements times, string name) => string.Create(
        CultureInfo.InvariantCulture, $"{times.At(name, 0.5):0.0} | {times.At(name, 0.95):0.0} | {times.At(name, 0.99):0.0}");
}
