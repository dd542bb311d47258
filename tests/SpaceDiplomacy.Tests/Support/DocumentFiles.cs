using System.Text.RegularExpressions;

namespace SpaceDiplomacy.Tests.Support;

/// <summary>The project's documents, for tests that hold the site to them.</summary>
internal static partial class DocumentFiles
{
    public static string Read(string document) => File.ReadAllText(Path.Combine(Repository.Root, document));

    /// <summary>What stands in backticks at the beginning of the rows of a document's tables.</summary>
    public static IEnumerable<string> Rows(string document) =>
        FirstCell().Matches(Read(document)).Select(match => match.Groups[1].Value);

    /// <summary>
    /// Every address of docs/urls.md that can be asked for as it stands there, with the slug of a record of the seed where
    /// one belongs: all but pictures and captures, which the seed need not have.
    /// </summary>
    public static IEnumerable<string> Addresses() => Rows("docs/urls.md")
        .Where(address => !address.Contains("{file}", StringComparison.Ordinal) && !address.EndsWith(".txt", StringComparison.Ordinal))
        .Select(WithASlug)
        .Select(address => address == "/search/suggest" ? address + ".json" : address);

    private static string WithASlug(string address)
    {
        address = address.Replace("{kind}", "statements", StringComparison.Ordinal)
            .Replace("{number}", "1", StringComparison.Ordinal);
        var kind = address.Split('/')[1];
        var slug = kind switch
        {
            "topics" => "iss",
            "authorities" => "us-ofac",
            _ => Path.GetFileNameWithoutExtension(
                Directory.Exists(Path.Combine(Repository.Seed, kind))
                    ? Directory.GetFiles(Path.Combine(Repository.Seed, kind)).Order(StringComparer.Ordinal).First()
                    : ""),
        };
        return address.Replace("{slug}", slug, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\| `([^`]+)`", RegexOptions.Multiline)]
    private static partial Regex FirstCell();
}
