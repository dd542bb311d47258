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

    public double At(string name, double share)
    {
        var sorted = times[name].Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];
    }
}

/// <summary>The measurements as a table for docs/performance.md.</summary>
internal static class Table
{
    public static string Write(IReadOnlyList<(string Name, Measurements Times)> ways)
    {
        var text = new StringBuilder("| class |");
        text.Append(string.Concat(ways.Select(way => $" {way.Name} p50 | p95 | p99 |"))).AppendLine();
        text.Append("|---|").Append(string.Concat(ways.Select(_ => "--:|--:|--:|"))).AppendLine();
        foreach (var name in ways[0].Times.Classes)
        {
            text.Append("| ").Append(name).Append(" |");
            foreach (var (_, times) in ways)
            {
                text.Append(string.Create(
                    CultureInfo.InvariantCulture,
                    $" {times.At(name, 0.5):0.0} | {times.At(name, 0.95):0.0} | {times.At(name, 0.99):0.0} |"));
            }

            text.AppendLine();
        }

        return text.ToString();
    }
}
