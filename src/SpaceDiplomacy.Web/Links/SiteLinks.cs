using System.Globalization;
using System.Text.Encodings.Web;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Web.Links;

/// <summary>Every address of the site is made here; docs/urls.md lists them.</summary>
public static class SiteLinks
{
    public const string Home = "/";
    public const string Officials = "/officials";
    public const string Agencies = "/agencies";
    public const string Entities = "/entities";
    public const string Statements = "/statements";
    public const string Sanctions = "/sanctions";
    public const string Events = "/events";
    public const string Topics = "/topics";
    public const string Sources = "/sources";
    public const string Search = "/search";
    public const string About = "/about";

    public static string Official(string slug) => $"{Officials}/{slug}";

    public static string Agency(string slug) => $"{Agencies}/{slug}";

    public static string Entity(string slug) => $"{Entities}/{slug}";

    public static string Statement(string slug) => $"{Statements}/{slug}";

    public static string Sanction(string slug) => $"{Sanctions}/{slug}";

    public static string Event(string slug) => $"{Events}/{slug}";

    public static string Topic(string slug) => $"{Topics}/{slug}";

    public static string Source(string slug) => $"{Sources}/{slug}";

    public static string Authority(string slug) => $"/authorities/{slug}";

    public static string Target(SanctionTarget target) => target.Kind switch
    {
        TargetKind.Official => Official(target.Slug),
        TargetKind.Agency => Agency(target.Slug),
        _ => Entity(target.Slug),
    };

    public static string Target(LinkTarget target) => target.Kind switch
    {
        LinkTargetKind.Event => Event(target.Slug),
        LinkTargetKind.Sanction => Sanction(target.Slug),
        _ => Statement(target.Slug),
    };

    /// <summary>The same address answering in JSON.</summary>
    public static string Json(string path) => path + ".json";

    /// <summary>Whether an address answers for machines: its errors are problem+json.</summary>
    public static bool IsForMachines(PathString path) =>
        path.Value is { } address
        && (address.EndsWith(".json", StringComparison.Ordinal) || address.StartsWith("/api/", StringComparison.Ordinal));

    /// <summary>An address with the parameters that have a value, in the order given.</summary>
    public static string With(string path, params ReadOnlySpan<(string Key, object? Value)> parameters)
    {
        var query = new List<string>();
        foreach (var (key, value) in parameters)
        {
            var values = value switch
            {
                null or "" => [],
                string text => [text],
                IEnumerable<string> several => several,
                _ => [Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""],
            };
            query.AddRange(values.Select(one => $"{key}={UrlEncoder.Default.Encode(one)}"));
        }

        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    /// <summary>The same, where a first page needs no number.</summary>
    public static int? PageParameter(int page) => page == 1 ? null : page;
}
