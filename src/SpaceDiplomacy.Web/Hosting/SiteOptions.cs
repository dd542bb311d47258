namespace SpaceDiplomacy.Web.Hosting;

/// <summary>How the site presents itself: the section <c>Site</c> of the settings.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    private const int MostCache = 4096;

    /// <summary>
    /// The address under which readers reach the site, such as <c>https://archive.example.org</c>, for canonical links
    /// and the addresses in JSON. Where it is missing, the address of the request is used.
    /// </summary>
    public string? PublicUrl { get; set => field = NullIfEmpty(value); }

    /// <summary>An address to which readers can report errors: <c>mailto:…</c> or <c>https://…</c>. None shows no link.</summary>
    public string? ReportErrorsTo { get; set => field = NullIfEmpty(value); }

    /// <summary>
    /// Whether the captured texts of sources are shown whole. They are mostly other people's texts, so by default only
    /// the passages that were found in them are.
    /// </summary>
    public bool PublicCaptures { get; set; }

    /// <summary>How many megabytes of answers are kept in memory, from 0 to 4096; with 0 every answer is made anew.</summary>
    public int CacheMegabytes { get; set; } = 64;

    /// <summary>What is wrong with the values, a sentence each.</summary>
    internal IEnumerable<string> Faults()
    {
        if (PublicUrl is not null && !HasScheme(PublicUrl, "http", "https"))
        {
            yield return $"{Section}:{nameof(PublicUrl)} is '{PublicUrl}', expected an address that begins with "
                + "https:// or http://";
        }

        if (ReportErrorsTo is not null && !HasScheme(ReportErrorsTo, "mailto", "https", "http"))
        {
            yield return $"{Section}:{nameof(ReportErrorsTo)} is '{ReportErrorsTo}', expected an address that begins with "
                + "mailto: or https://";
        }

        if (CacheMegabytes is < 0 or > MostCache)
        {
            yield return $"{Section}:{nameof(CacheMegabytes)} is {CacheMegabytes}, expected a number of megabytes from 0 to {MostCache}";
        }
    }

    /// <summary>Files for containers hand on empty variables for what nobody set.</summary>
    private static string? NullIfEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static bool HasScheme(string address, params string[] schemes) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme);
}
