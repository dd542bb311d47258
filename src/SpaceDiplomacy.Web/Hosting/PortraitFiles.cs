using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>Serves the pictures of officials from the seed's folder <c>portraits</c>, where there is one.</summary>
internal static class PortraitFiles
{
    public static void UsePortraits(this WebApplication app)
    {
        var seed = app.Services.GetRequiredService<IOptions<ArchiveOptions>>().Value.Seed;
        var folder = Path.GetFullPath(Path.Combine(seed, "portraits"));
        if (Directory.Exists(folder))
        {
            app.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(folder),
                RequestPath = SiteLinks.Portraits,
            });
        }
    }
}
