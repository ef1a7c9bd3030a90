# Kho dữ liệu mới, và những gì CI cần.
