using System.Text.RegularExpressions;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.House;

/// <summary>
/// Which folder of <c>src</c> knows which. A using that nothing needs does not build, so the usings of a folder's files are
/// what it knows; besides them it sees what the folders above it declare.
/// </summary>
public sealed partial class FolderGraphTests
{
    // Records that refer to each other are one model, however many folders it stands in.
    private static readonly HashSet<string> Model =
        ["Agencies", "Entities", "Events", "Officials", "Sanctions", "Sources", "Statements", "Topics"];

    [Fact]
    public void Folders_KnowEachOtherOneWay_ButForThoseOfTheModel()
    {
        // Entity Framework asks for one class that names every table.
        var files = Repository.Code("src").Where(file => Path.GetFileName(file) != "ArchiveDbContext.cs")
            .Select(file => new SourceFile(FolderOf(file), File.ReadAllText(file))).ToLookup(file => file.Folder);
        var types = files.ToDictionary(folder => folder.Key, folder => folder.SelectMany(Declared).ToHashSet());
        var known = files.ToDictionary(
            folder => folder.Key, folder => folder.SelectMany(file => Known(file, types)).ToHashSet());

        Assert.True(known.Count > 40);
        Assert.All(Knots(known), knot => Assert.Subset(Model, knot.Select(folder => folder.Split('.')[^1]).ToHashSet()));
    }

    [Theory]
    [InlineData("A:B B:C", "")]
    [InlineData("A:B B:A", "A B")]
    [InlineData("A:B B:C C:A D:A", "A B C")]
    public void Knots_OfAGraph_AreTheFoldersThatReachEachOther(string graph, string knot)
    {
        var known = graph.Split(' ').Select(edge => edge.Split(':'))
            .GroupBy(edge => edge[0], edge => edge[1]).ToDictionary(folder => folder.Key, folder => folder.ToHashSet());

        Assert.Equal(knot, string.Join(' ', Knots(known).SelectMany(folders => folders)));
    }

    /// <summary>Folders that know each other, be it through others; each knot once.</summary>
    private static IEnumerable<IReadOnlyList<string>> Knots(Dictionary<string, HashSet<string>> known)
    {
        var reached = known.Keys.ToDictionary(folder => folder, folder => Reached(known, folder));
        return known.Keys.Where(folder => reached[folder].Contains(folder))
            .Select(folder => reached[folder]
                .Where(other => reached.TryGetValue(other, out var back) && back.Contains(folder))
                .Order(StringComparer.Ordinal).ToList())
            .DistinctBy(knot => knot[0]);
    }

    private static HashSet<string> Reached(Dictionary<string, HashSet<string>> known, string folder)
    {
        var reached = new HashSet<string>();
        var next = new Stack<string>([folder]);
        while (next.TryPop(out var at))
        {
            foreach (var other in known.GetValueOrDefault(at, []).Where(reached.Add))
            {
                next.Push(other);
            }
        }

        return reached;
    }

    private static IEnumerable<string> Declared(SourceFile file) =>
        Declaration().Matches(file.Text).Select(type => type.Groups[1].Value);

    private static IEnumerable<string> Known(SourceFile file, Dictionary<string, HashSet<string>> types)
    {
        // What is static may be a type, in the folder that the rest names.
        var named = Using().Matches(file.Text).Select(match => match.Groups[1].Value)
            .Select(name => types.ContainsKey(name) ? name : Above(name).First());
        var words = Word().Matches(Comment().Replace(file.Text, "")).Select(word => word.Value).ToHashSet();
        var seen = Above(file.Folder).Where(folder => types.TryGetValue(folder, out var declared) && declared.Overlaps(words));
        return named.Concat(seen).Where(folder => folder != file.Folder);
    }

    /// <summary>The folders that a folder lies in, from the nearest on.</summary>
    private static IEnumerable<string> Above(string folder)
    {
        for (var end = folder.LastIndexOf('.'); end > 0; end = folder.LastIndexOf('.', end - 1))
        {
            yield return folder[..end];
        }
    }

    /// <summary><c>SpaceDiplomacy.Web.Pages.Search</c>: what the namespace of a file is, and of a view too.</summary>
    private static string FolderOf(string file) =>
        Path.GetRelativePath(Path.Combine(Repository.Root, "src"), Path.GetDirectoryName(file)!)
            .Replace(Path.DirectorySeparatorChar, '.');

    private sealed record SourceFile(string Folder, string Text);

    [GeneratedRegex(@"^@?using (?:static )?(SpaceDiplomacy[\w.]*)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"^\s*(?:public|internal) (?:\w+ )*(?:class|record|struct|enum|interface) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
