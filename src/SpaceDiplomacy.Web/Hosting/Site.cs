using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using SpaceDiplomacy.Web.Drawing;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>Razor Pages, JSON and what they share.</summary>
internal static class Site
{
    public static void AddSite(this WebApplicationBuilder builder)
    {
        // Without this, styles and scripts are found in Development and in a published site only.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<PublicAddress>();
        // A query string has room for more values than the framework takes by itself, and answers an exception then.
        builder.Services.AddRazorPages().AddMvcOptions(mvc => mvc.MaxModelBindingCollectionSize = int.MaxValue);
        builder.Services.RemoveDataProtectionKeys();
        builder.Services.AddRouting(routing =>
        {
            routing.LowercaseUrls = true;
            routing.AppendTrailingSlash = false;
        });
        builder.Services.AddSingleton(HtmlText.Encoder);
        builder.Services.ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions));
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            context.ProblemDetails.Detail ??= ErrorPages.Explain(context.HttpContext.Response.StatusCode);
            if (context.HttpContext.Features.Get<GoneRecord>() is { } gone)
            {
                context.ProblemDetails.Detail = gone.Explanation;
                context.ProblemDetails.Extensions["reason"] = gone.Removed.Reason;
                context.ProblemDetails.Extensions["history"] = SiteLinks.Json(gone.History);
                context.ProblemDetails.Extensions["lastVersion"] = gone.LastVersion is { } last ? SiteLinks.Json(last) : null;
            }
        });
    }

    /// <summary>
    /// Razor Pages bring keys for cookies and for forms that change something. The site has neither; made at every start,
    /// the keys would be written to a folder of the user and warned about.
    /// </summary>
    private static void RemoveDataProtectionKeys(this IServiceCollection services) => services.Remove(
        services.Single(service => service.ImplementationType?.Name == "DataProtectionHostedService"));

    private static void Configure(JsonSerializerOptions json)
    {
        json.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        json.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        // The rule of Vocabulary, by which terms are written everywhere outside the code.
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        json.Converters.Add(new EdtfDateConverter());
    }
}
