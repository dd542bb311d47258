using System.ComponentModel;
using System.Reflection;
using Microsoft.Extensions.Options;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>Looks at the settings before anything else is done with them.</summary>
internal static class Settings
{
    private const int HighestPort = 65_535;

    private static readonly (string Section, Type Options)[] Sections =
    [
        (ArchiveOptions.Section, typeof(ArchiveOptions)), (SiteOptions.Section, typeof(SiteOptions)),
        (LimitsOptions.Section, typeof(LimitsOptions)),
    ];

    /// <summary>What keeps the site from starting, a sentence each: where, what, and what was expected.</summary>
    public static IReadOnlyList<string> Faults(WebApplication app)
    {
        // What cannot be read as what it should be cannot be bound either.
        var unreadable = Unreadable(app.Configuration).Concat(WrongAddresses(app.Configuration)).ToList();
        return unreadable.Count > 0
            ? unreadable
            :
            [
                .. app.Services.GetRequiredService<IOptions<ArchiveOptions>>().Value.Faults(),
                .. app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.Faults(),
                .. app.Services.GetRequiredService<IOptions<LimitsOptions>>().Value.Faults(),
            ];
    }

    /// <summary>Keys that nothing reads, a sentence each, with the one that may have been meant.</summary>
    public static IEnumerable<string> UnknownKeys(IConfiguration configuration) =>
        from section in Sections
        let known = section.Options.GetProperties().Select(property => property.Name).ToList()
        from key in configuration.GetSection(section.Section).GetChildren().Select(child => child.Key)
        where !known.Contains(key, StringComparer.OrdinalIgnoreCase)
        select $"{section.Section}:{key} is not a setting and is ignored"
            + NearNames.Suggest($"{section.Section}:{key}", known.Select(name => $"{section.Section}:{name}"));

    private static IEnumerable<string> Unreadable(IConfiguration configuration) =>
        from section in Sections
        from property in section.Options.GetProperties()
        let key = $"{section.Section}:{property.Name}"
        let value = configuration[key]
        where value is not null && !TypeDescriptor.GetConverter(property.PropertyType).IsValid(value)
        select $"{key} is {(value.Length == 0 ? "empty" : $"'{value}'")}, expected {Expected(property)}";

    private static string Expected(PropertyInfo property) =>
        property.PropertyType == typeof(bool) ? "true or false" : "a whole number";

    private static IEnumerable<string> WrongAddresses(IConfiguration configuration) =>
        from address in (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
        where !IsAddress(address)
        select $"urls has '{address}', expected addresses such as http://127.0.0.1:5080, with ; between them";

    private static bool IsAddress(string text)
    {
        try
        {
            return BindingAddress.Parse(text) is { Port: >= 0 and <= HighestPort, Scheme: "http" or "https", PathBase: "" };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
